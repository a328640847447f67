extension NegotiationOutline {
  /// What is at stake on an issue: the worth of its best option less that of its worst, summed over the parties.
  public func stake(on issue: Int) -> Double {
    parties.reduce(0) { $0 + (($1.worth[issue].max() ?? 0) - ($1.worth[issue].min() ?? 0)) }
  }

  /// The issues on which somebody could go farther, those with most at stake first, by position from 0.
  public var openIssues: [Int] {
    issues.indices.filter { issue in parties.contains { $0.positions[issue] != $0.acceptances[issue] } }
      .map { ($0, stake(on: $0)) }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
  }

  /// The issues with most at stake whose options leave a model small enough to be read.
  ///
  /// - Parameter options: how many options the parties may hold together, leaving the talks apart.
  public func readableIssues(options: Int = 4) -> [Int] {
    var left = options
    var chosen: [Int] = []
    for issue in openIssues {
      let needed = parties.count { $0.positions[issue] != $0.acceptances[issue] }
      guard needed <= left else { continue }
      chosen.append(issue)
      left -= needed
    }
    return chosen.sorted()
  }

  /// The negotiation without the issues that have least at stake, as far as needed for its model to have few enough states.
  public func fitting(states limit: Int) -> NegotiationOutline {
    var kept = openIssues
    func count() -> Double {
      parties.reduce(mediator == nil ? 1 : 2) { product, party in
        let held = kept.count { party.positions[$0] != party.acceptances[$0] }
        return product * (1 + Double(sign: .plus, exponent: held, significand: 1))
      } * Double(sign: .plus, exponent: events.count, significand: 1)
    }
    guard count() > Double(limit) else { return self }
    while count() > Double(limit), kept.count > 1 { kept.removeLast() }
    return limited(to: kept.sorted())
  }

  /// The negotiation on some of its issues; of the worth of no agreement the share that falls to them is kept.
  public func limited(to chosen: [Int]) -> NegotiationOutline {
    var result = self
    result.issues = chosen.map { issues[$0] }
    result.parties = parties.map { party in
      let greatest = party.worth.map { max(0, $0.max() ?? 0) }
      let total = greatest.reduce(0, +)
      let share = total > 0 ? chosen.reduce(0) { $0 + greatest[$1] } / total : 1
      return Party(
        party.name, positions: chosen.map { party.positions[$0] }, acceptances: chosen.map { party.acceptances[$0] },
        worth: chosen.map { party.worth[$0] }, noAgreement: party.noAgreement * share)
    }
    return result
  }

  /// The negotiation as states and moves, made by the rule of ``conflictModel()``; all states in which somebody has left the
  /// talks, and the same events have happened, are one.
  ///
  /// - Returns: the graph, and for every state what has been done in it, in words.
  /// - Throws: ``BargainingError`` as ``conflictModel()``, and with more than ``ConflictGraph/stateLimit`` states.
  public func conflictGraph() throws(BargainingError) -> (graph: ConflictGraph, taken: [[String]]) {
    let model = try conflictModel()
    let space = try model.stateSpace(limit: ConflictGraph.stateLimit)
    let rule = OutlineRule(outline: self)
    let (graph, members) = try model.graph().coalesced { state in
      rule.isBrokenOff(in: space.bits[state]) ? rule.events(in: space.bits[state]) : nil
    }
    let taken = members.map { member in
      let bits = space.bits[member]
      if rule.isBrokenOff(in: bits) { return [phrases.brokenOff] }
      return rule.options.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { rule.options[$0].name }
    }
    return (graph, taken)
  }
}
