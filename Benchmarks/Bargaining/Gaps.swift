import ParleyBargaining

/// Inputs for the distance to yes: 13 issues of 6 options, two parties, all in doubt.
enum Gaps {
  /// - Parameter openness: how far the parties go on average, 0 (not at all) to 1 (to the other's ideal).
  static func input(openness: Double, seed: UInt64) throws -> DistanceToYes.Input {
    var dice = SeededGenerator(seed: seed)
    let issues = (0..<13).map { issue in
      DistanceToYes.Issue(
        "issue \(issue)", options: (0..<6).map { "option \($0)" }, places: (0..<6).map { Double($0) / 5 })
    }
    var parties: [DistanceToYes.Party] = []
    for party in 0..<2 {
      let own = [Double](repeating: Double(party), count: issues.count)
      let other = own.map { 1 - $0 }
      let acceptance = issues.map { _ in reach(from: party * 5, openness: openness + 0.2 * (dice.unit() - 0.5)) }
      parties.append(
        .init(
          "party \(party)", ideals: own, acceptance: acceptance,
          salience: .dirichlet(issues.map { _ in 1 + 3 * dice.unit() }),
          reservation: .fighting(prevails: .beta(4, 4), ifWon: own, ifLost: other, cost: .uniform(0.05, 0.2))))
    }
    return try DistanceToYes.Input(issues: issues, parties: parties)
  }

  private static func reach(from ideal: Int, openness: Double) -> DistanceToYes.Acceptance {
    let raw = (0..<6).map { option -> Double in
      let distance = Double(abs(option - ideal)) - 5 * openness
      return 1 / (1 + distance * distance * distance * distance)
    }
    let sum = raw.reduce(0, +)
    return .reach(raw.map { $0 / sum })
  }
}
