/// The rule's options, and what a state of them is worth.
struct OutlineRule {
  /// Who holds an option.
  enum Holder: Hashable {
    case party(Int)
    case mediator
    case nature
  }

  /// What an option does.
  private enum Act {
    case go(party: Int, issue: Int)
    case leave
    case propose
    case happen(event: Int)

    var isLeave: Bool {
      if case .leave = self { true } else { false }
    }
  }

  let outline: NegotiationOutline
  let options: [ConflictOption]
  private let acts: [Act]
  private let holders: [Holder]
  /// For every party and issue, the share of no agreement that falls to the issue.
  private let shares: [[Double]]

  init(outline: NegotiationOutline) {
    self.outline = outline
    func name(_ phrase: String, _ party: String, _ issue: String = "", _ option: String = "") -> String {
      NegotiationOutline.Phrases.filled(phrase, party: party, issue: issue, option: option)
    }
    var entries: [(option: ConflictOption, act: Act, holder: Holder)] = []
    for (index, party) in outline.parties.enumerated() {
      for (number, issue) in outline.issues.enumerated() where party.positions[number] != party.acceptances[number] {
        let goal = issue.options[party.acceptances[number]]
        entries.append(
          (
            ConflictOption(name(outline.phrases.go, party.name, issue.name, goal)), .go(party: index, issue: number),
            .party(index)
          ))
      }
      entries.append(
        (ConflictOption(name(outline.phrases.leave, party.name), direction: .forward), .leave, .party(index)))
    }
    if let mediator = outline.mediator {
      entries.append((ConflictOption(name(outline.phrases.propose, mediator)), .propose, .mediator))
    }
    for (index, event) in outline.events.enumerated() {
      entries.append((ConflictOption(event.name), .happen(event: index), .nature))
    }
    options = entries.map(\.option)
    acts = entries.map(\.act)
    holders = entries.map(\.holder)
    shares = outline.parties.map { party in
      let greatest = party.worth.map { max(0, $0.max() ?? 0) }
      let total = greatest.reduce(0, +)
      return greatest.map { total > 0 ? $0 / total : 1 / Double(greatest.count) }
    }
  }

  func held(by holder: Holder) -> [Int] {
    options.indices.filter { holders[$0] == holder }
  }

  /// Whether somebody has left the talks.
  func isBrokenOff(in bits: UInt64) -> Bool {
    acts.enumerated().contains { index, act in bits >> UInt64(index) & 1 == 1 && act.isLeave }
  }

  /// Only the events of a state.
  func events(in bits: UInt64) -> UInt64 {
    held(by: .nature).reduce(0) { $0 | bits & 1 << UInt64($1) }
  }

  /// Whoever has left holds no offer any more.
  var infeasible: [StateCondition] {
    options.indices.filter { acts[$0].isLeave }.flatMap { leave in
      held(by: holders[leave]).filter { $0 != leave }.map {
        .all([.option(leave, taken: true), .option($0, taken: true)])
      }
    }
  }

  /// For each issue the option agreed on in a state, or nil; none once somebody has left.
  func outcomes(in bits: UInt64) -> [Int?] {
    var stands = outline.parties.map(\.positions)
    var isProposed = false
    for (index, act) in acts.enumerated() where bits >> UInt64(index) & 1 == 1 {
      switch act {
      case .go(let party, let issue): stands[party][issue] = outline.parties[party].acceptances[issue]
      case .leave: return Array(repeating: nil, count: outline.issues.count)
      case .propose: isProposed = true
      case .happen: break
      }
    }
    return outline.issues.indices.map { issue in
      let stretches = outline.parties.indices.map { party in
        let ends = [outline.parties[party].positions[issue], stands[party][issue]].sorted()
        return (low: ends[0], high: ends[1])
      }
      let low = stretches.map(\.low).max() ?? 0
      let high = stretches.map(\.high).min() ?? 0
      if low <= high { return (low + high) / 2 }
      let someoneWent = outline.parties.indices.contains { stands[$0][issue] != outline.parties[$0].positions[issue] }
      return isProposed && someoneWent ? (low + high) / 2 : nil
    }
  }

  func worth(to party: Int, in bits: UInt64) -> Double {
    var fallback = outline.parties[party].noAgreement
    for (index, act) in acts.enumerated() where bits >> UInt64(index) & 1 == 1 {
      if case .happen(let event) = act { fallback += outline.events[event].effects[party] }
    }
    return zip(outcomes(in: bits), outline.issues.indices).reduce(0) { sum, entry in
      let (outcome, issue) = entry
      return sum + (outcome.map { outline.parties[party].worth[issue][$0] } ?? shares[party][issue] * fallback)
    }
  }
}
