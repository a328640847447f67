import ParleyBargaining

/// Random domains of a given shape, the same for the same seed. The peer scripts read them from the files that
/// `bench-bargaining --write` makes.
enum Domains {
  /// Every option is worth a random number to every party.
  static func mixed(issues: Int, options: Int, parties: Int, seed: UInt64) throws -> BargainingProblem {
    var dice = SeededGenerator(seed: seed)
    let weights = (0..<parties).map { _ in shares(issues, &dice) }
    return try problem(issues: issues, options: options, parties: parties) { party, issue, _ in
      weights[party][issue] * dice.unit()
    }
  }

  /// Options on a scale from 0 to 1. Each party has random weights, and wants one of its ends on every issue.
  static func scales(issues: Int, options: Int, ideals: [[Int]], seed: UInt64) throws -> BargainingProblem {
    var dice = SeededGenerator(seed: seed)
    let weights = ideals.map { _ in shares(issues, &dice) }
    return try problem(issues: issues, options: options, parties: ideals.count) { party, issue, option in
      let place = Double(option) / Double(max(options - 1, 1))
      return weights[party][issue] * (ideals[party][issue] == 1 ? place : 1 - place)
    }
  }

  /// Two parties that want opposite ends everywhere.
  static func opposed(issues: Int, options: Int, seed: UInt64) throws -> BargainingProblem {
    try scales(
      issues: issues, options: options,
      ideals: [[Int](repeating: 0, count: issues), [Int](repeating: 1, count: issues)], seed: seed)
  }

  /// Parties that want a random end on every issue.
  static func scattered(issues: Int, options: Int, parties: Int, seed: UInt64) throws -> BargainingProblem {
    var dice = SeededGenerator(seed: seed &+ 77)
    let ideals = (0..<parties).map { _ in (0..<issues).map { _ in Int(dice.unit() * 2) } }
    return try scales(issues: issues, options: options, ideals: ideals, seed: seed)
  }

  private static func shares(_ count: Int, _ dice: inout SeededGenerator) -> [Double] {
    let raw = (0..<count).map { _ in 0.1 + dice.unit() }
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }

  private static func problem(
    issues: Int, options: Int, parties: Int, value: (_ party: Int, _ issue: Int, _ option: Int) -> Double
  ) throws -> BargainingProblem {
    try BargainingProblem(
      issues: (0..<issues).map { .init("issue \($0)", options: (0..<options).map { "option \($0)" }) },
      parties: (0..<parties).map { party in
        let values = (0..<issues).map { issue in (0..<options).map { value(party, issue, $0) } }
        return .init("party \(party)", values: values)
      })
  }
}
