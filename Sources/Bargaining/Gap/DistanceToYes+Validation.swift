extension DistanceToYes.Input {
  func validate() throws(BargainingError) {
    guard !issues.isEmpty else {
      throw BargainingError(.emptyModel, at: "issues", "there is no issue; give at least one")
    }
    guard !parties.isEmpty else {
      throw BargainingError(.emptyModel, at: "parties", "there is no party; give at least one")
    }
    try requireUnique(issues.map(\.name), "issue")
    try requireUnique(parties.map(\.name), "party")
    for issue in issues { try validate(issue) }
    for party in parties { try validate(party) }
    let plain = issues.map { BargainingProblem.Issue($0.name, options: $0.options) }
    for constraint in constraints { try constraint.validate(issues: plain, partyCount: parties.count) }
  }

  private func requireUnique(_ names: [String], _ kind: String) throws(BargainingError) {
    var seen = Set<String>()
    for name in names where !seen.insert(name).inserted {
      throw BargainingError(.duplicateName, at: "\(kind) \"\(name)\"", "the name is used twice; rename one")
    }
  }

  private func validate(_ issue: DistanceToYes.Issue) throws(BargainingError) {
    let place = BargainingError.Place("issue \"\(issue.name)\"")
    guard !issue.options.isEmpty else {
      throw BargainingError(.emptyModel, at: place, "it has no option; give at least one")
    }
    guard issue.places.count == issue.options.count else {
      throw BargainingError(
        .invalidShape, at: place, "found \(issue.places.count) places for \(issue.options.count) options; give one each"
      )
    }
    try requirePlaces(issue.places, place)
  }

  private func validate(_ party: DistanceToYes.Party) throws(BargainingError) {
    let place = BargainingError.Place("party \"\(party.name)\"")
    guard party.ideals.count == issues.count, party.acceptance.count == issues.count else {
      throw BargainingError(
        .invalidShape, at: place,
        "found \(party.ideals.count) ideals and \(party.acceptance.count) acceptances; give one for each of "
          + "\(issues.count) issues")
    }
    try requirePlaces(party.ideals, place)
    for (issue, acceptance) in zip(issues, party.acceptance) {
      guard case .reach(let chances) = acceptance else { continue }
      try validate(chances, of: issue, at: "party \"\(party.name)\", issue \"\(issue.name)\", acceptance")
    }
    for (issue, cost) in party.audience {
      guard issues.indices.contains(issue) else {
        throw BargainingError(.outOfRange, at: place, "it has an audience cost on issue \(issue), which does not exist")
      }
      try requirePlaces([cost.demand], place)
      try Checks.nonNegative(cost.intensity, at: "party \"\(party.name)\", audience cost")
    }
    try validate(party.salience, at: "party \"\(party.name)\", salience")
    try validate(party.reservation, at: "party \"\(party.name)\", reservation value")
  }

  private func requirePlaces(_ places: [Double], _ place: BargainingError.Place) throws(BargainingError) {
    for value in places where !(value >= 0 && value <= 1) {
      throw BargainingError(.outOfRange, at: place, "found the place \(value) on a scale; give a number in 0…1")
    }
  }

  private func validate(
    _ chances: [Double], of issue: DistanceToYes.Issue, at place: BargainingError.Place
  ) throws(BargainingError) {
    guard chances.count == issue.options.count else {
      throw BargainingError(
        .invalidShape, at: place,
        "found \(chances.count) probabilities; give one for each of \(issue.options.count) options")
    }
    let sum = chances.reduce(0, +)
    guard chances.allSatisfy({ $0 >= 0 && $0.isFinite }), (sum - 1).magnitude <= 1e-6 else {
      throw BargainingError(
        .invalidProbability, at: place, "found \(chances), which sum to \(sum); give numbers of 0 or more that sum to 1"
      )
    }
  }

  private func validate(_ salience: DistanceToYes.Salience, at place: BargainingError.Place) throws(BargainingError) {
    let (weights, isValid) =
      switch salience {
      case .fixed(let weights): (weights, weights.allSatisfy { $0 >= 0 } && weights.contains { $0 > 0 })
      case .dirichlet(let shapes): (shapes, shapes.allSatisfy { $0 > 0 })
      }
    guard weights.count == issues.count, isValid, weights.reduce(0, +).isFinite else {
      throw BargainingError(
        .invalidWeight, at: place,
        "found \(weights); give one number for each of \(issues.count) issues: weights of 0 or more that are not all 0, "
          + "or Dirichlet parameters above 0")
    }
  }

  private func validate(
    _ reservation: DistanceToYes.Reservation, at place: BargainingError.Place
  ) throws(BargainingError) {
    switch reservation {
    case .value(let value): try value.validate(at: place)
    case .fighting(let prevails, let ifWon, let ifLost, let cost):
      try prevails.validate(at: place)
      try cost.validate(at: place)
      guard ifWon.count == issues.count, ifLost.count == issues.count else {
        throw BargainingError(
          .invalidShape, at: place, "the terms of war must name a place for each of \(issues.count) issues")
      }
      try requirePlaces(ifWon + ifLost, place)
    }
  }
}
