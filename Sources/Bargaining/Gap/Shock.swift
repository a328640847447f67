extension DistanceToYes {
  /// Something that could happen: battles, a change in what war costs, a party that opens up or hardens on an issue.
  ///
  /// Battles move every belief in victory (a Bernoulli update of the Beta distribution: Smith & Stam 2004), and with it
  /// the worth of fighting on. What a party accepts moves with it: where fighting for an issue is worth less, the party
  /// accepts that much more of the scale, times ``responsiveness``.
  public struct Shock: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// How many battles each party wins, by its position; the other parties lose them. A great battle may count for
    /// several.
    public let battlesWon: [Int: Double]
    /// What is added to each party's cost of war, by its position.
    public let addedCost: [Int: Double]
    /// Steps by which a party opens (above 0) or hardens (below 0) on an issue, whatever the model says.
    public let steps: [Limit: Double]
    /// How much of a change in the worth of fighting a party's acceptance follows, 0 (not at all) to 1.
    public let responsiveness: Double

    /// A shock.
    public init(
      _ name: String, battlesWon: [Int: Double] = [:], addedCost: [Int: Double] = [:], steps: [Limit: Double] = [:],
      responsiveness: Double = 1
    ) {
      self.name = name
      self.battlesWon = battlesWon
      self.addedCost = addedCost
      self.steps = steps
      self.responsiveness = responsiveness
    }
  }
}

extension DistanceToYes.Input {
  /// The input after something happened.
  ///
  /// - Throws: ``BargainingError`` when the shock names a party or issue that does not exist, or a number is out of
  ///   range.
  public func after(_ shock: DistanceToYes.Shock) throws(BargainingError) -> Self {
    try check(shock)
    var changed: [DistanceToYes.Party] = []
    for (index, party) in parties.enumerated() {
      let reservation = try party.reservation.after(shock, party: index)
      let worth = zip(issues, party.ideals).enumerated().map { issue, pair in
        party.reservation.worth(of: issue, places: pair.0.places, ideal: pair.1)
      }
      let newWorth = zip(issues, party.ideals).enumerated().map { issue, pair in
        reservation.worth(of: issue, places: pair.0.places, ideal: pair.1)
      }
      let acceptance = issues.indices.map { issue in
        AcceptanceShift(issues[issue].places, ideal: party.ideals[issue]).applied(
          to: party.acceptance[issue], share: shock.responsiveness * (worth[issue] - newWorth[issue]),
          steps: shock.steps[.init(party: index, issue: issue)] ?? 0)
      }
      changed.append(
        .init(
          party.name, ideals: party.ideals, acceptance: acceptance, salience: party.salience,
          reservation: reservation, audience: party.audience))
    }
    return try Self(issues: issues, parties: changed, constraints: constraints)
  }

  private func check(_ shock: DistanceToYes.Shock) throws(BargainingError) {
    let place = BargainingError.Place("shock \"\(shock.name)\"")
    let named = Array(shock.battlesWon.keys) + Array(shock.addedCost.keys) + shock.steps.keys.map(\.party)
    for party in named where !parties.indices.contains(party) {
      throw BargainingError(.unknownName, at: place, "party \(party) does not exist; give 0 to \(parties.count - 1)")
    }
    for limit in shock.steps.keys where !issues.indices.contains(limit.issue) {
      throw BargainingError(
        .unknownName, at: place, "issue \(limit.issue) does not exist; give 0 to \(issues.count - 1)")
    }
    for battles in shock.battlesWon.values { try Checks.nonNegative(battles, at: place) }
    for number in Array(shock.addedCost.values) + Array(shock.steps.values) where !number.isFinite {
      throw BargainingError(.invalidNumber, at: place, "found \(number); give finite numbers")
    }
    try Checks.probability(shock.responsiveness, at: place)
  }
}
