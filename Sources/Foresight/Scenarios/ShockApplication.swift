import ParleyBargaining
import ParleyDossier
import ParleyPicture
import ParleyText

/// Puts the dossier's shocks into the terms of the mathematics, and works them into its input.
struct ShockApplication {
  let shocks: [Shock]
  let input: GapInput
  let picture: Picture

  init(_ shocks: [Shock], input: GapInput, picture: Picture) {
    self.shocks = shocks
    self.input = input
    self.picture = picture
  }

  private var name: String { shocks.map(\.id).joined(separator: ", ") }

  private func fights(_ party: DistanceToYes.Party) -> Bool {
    if case .fighting = party.reservation { true } else { false }
  }

  func after() throws(BargainingError) -> DistanceToYes.Input {
    var battles: [Int: Double] = [:]
    for shock in shocks {
      for (party, count) in shock.battles {
        guard let index = input.parties.firstIndex(of: party) else { throw unknown(party) }
        battles[index, default: 0] += Double(count)
      }
    }
    let fought = try input.input.after(DistanceToYes.Shock(name, battlesWon: battles))
    var parties: [DistanceToYes.Party] = []
    for (index, party) in fought.parties.enumerated() { parties.append(try changed(party, index: index)) }
    return try DistanceToYes.Input(issues: fought.issues, parties: parties, constraints: fought.constraints)
  }

  private func changed(_ party: DistanceToYes.Party, index: Int) throws(BargainingError) -> DistanceToYes.Party {
    let id = input.parties[index]
    var reservation = party.reservation
    var acceptance = party.acceptance
    for shock in shocks {
      reservation = reservation.raised(by: shock.reservation[id] ?? 0)
      for (issue, option) in shock.acceptance[id] ?? [:] {
        guard let place = input.issues.firstIndex(of: issue) else { continue }
        guard let farthest = input.input.issues[place].options.firstIndex(of: option) else { throw unknown(option) }
        acceptance[place] = .reach(input.input.issues[place].options.indices.map { $0 == farthest ? 1 : 0 })
      }
    }
    return DistanceToYes.Party(
      party.name, ideals: party.ideals, acceptance: acceptance, salience: party.salience, reservation: reservation,
      audience: party.audience)
  }

  private func unknown(_ name: String) -> BargainingError {
    BargainingError(
      .unknownName, at: .init("shock \"\(self.name)\""),
      "there is no “\(name)”; name sides and options as the dossier does")
  }

  /// Each side's belief that it would prevail, before and after.
  func beliefs(after: DistanceToYes.Input) -> [Scenario.Change] {
    zip(input.parties, zip(input.input.parties, after.parties)).compactMap { id, pair in
      guard case .fighting(let before, _, _, _) = pair.0.reservation,
        case .fighting(let now, _, _, _) = pair.1.reservation
      else { return nil }
      return Scenario.Change(party: id, issue: nil, before: before.mean, after: now.mean)
    }
  }

  /// Demands whose standing changes with the new facts.
  var standings: [Scenario.StandingChange] {
    let facts = shocks.flatMap { shock in
      shock.facts.map { issue, option in
        Fact(id: "\(shock.id).\(issue)", issue: issue, option: option, from: picture.days.upperBound, text: shock.text)
      }
    }
    guard !facts.isEmpty else { return [] }
    return zip(picture.factGaps, picture.factGaps(after: facts)).compactMap { old, new in
      guard old.now != new.now else { return nil }
      return Scenario.StandingChange(
        party: old.party, issue: old.issue, option: old.option, before: old.now, after: new.now)
    }
  }

  var notes: [String] {
    var notes: [String] = []
    if shocks.contains(where: { !$0.battles.isEmpty }), !input.input.parties.contains(where: fights) {
      notes.append("Battles change nothing here: the dossier has no war outlook, or gives all reservation values.")
    }
    for shock in shocks {
      let left = Set(shock.acceptance.values.flatMap(\.keys)).subtracting(input.issues).sorted()
      if !left.isEmpty {
        notes.append("No side has spoken of \(left.joined(separator: ", ")): left out of “\(shock.id)”.")
      }
    }
    return notes
  }
}

extension DistanceToYes.Reservation {
  fileprivate func raised(by amount: Double) -> Self {
    guard amount != 0 else { return self }
    switch self {
    case .value(let value): return .value(value.raised(by: amount))
    case .fighting(let prevails, let ifWon, let ifLost, let cost):
      return .fighting(prevails: prevails, ifWon: ifWon, ifLost: ifLost, cost: cost.raised(by: -amount))
    }
  }
}

extension Distribution {
  /// The distribution with every value raised; a Beta distribution, which cannot leave 0…1, by its mean alone.
  fileprivate func raised(by amount: Double) -> Self {
    switch self {
    case .fixed(let value): .fixed(value + amount)
    case .uniform(let low, let high): .uniform(low + amount, high + amount)
    case .normal(let mean, let deviation, let range):
      .normal(
        mean: mean + amount, deviation: deviation, within: (range.lowerBound + amount)...(range.upperBound + amount))
    case .samples(let values): .samples(values.map { $0 + amount })
    case .beta: .fixed(mean + amount)
    }
  }
}

/// The reasons of a comparison under their names.
struct NamedReasons {
  let reservations: [Scenario.Change]
  let acceptances: [Scenario.Change]

  init(_ reasons: [DistanceToYes.Reason], issues: [String], parties: [String]) {
    var reservations: [Scenario.Change] = []
    var acceptances: [Scenario.Change] = []
    for reason in reasons {
      switch reason.source {
      case .reservation(let party):
        reservations.append(.init(party: parties[party], issue: nil, before: reason.before, after: reason.after))
      case .acceptance(let party, let issue):
        acceptances.append(
          .init(party: parties[party], issue: issues[issue], before: reason.before, after: reason.after))
      case .salience: break
      }
    }
    self.reservations = reservations
    self.acceptances = acceptances
  }
}
