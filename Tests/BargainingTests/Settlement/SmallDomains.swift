import Foundation
import ParleyBargaining

/// Small random problems with everything that goes wrong in large ones: ties, zero weights, equal options, options that
/// no constraint allows, negative values.
enum SmallDomains {
  /// The seeds of a comparison; `PARLEY_RANDOM_FACTOR=20` tries twenty times as many.
  static func seeds(_ count: Int) -> Range<Int> {
    let factor = ProcessInfo.processInfo.environment["PARLEY_RANDOM_FACTOR"].flatMap { Int($0) } ?? 1
    return 0..<count * max(1, factor)
  }

  static func problem(parties: Int, seed: UInt64) throws -> BargainingProblem {
    var dice = SeededGenerator(seed: seed)
    let sizes = (0..<Int.random(in: 1...4, using: &dice)).map { _ in Int.random(in: 1...4, using: &dice) }
    let levels = Int.random(in: 1...12, using: &dice)
    let isFine = Bool.random(using: &dice)
    func value() -> Double {
      isFine ? Double.random(in: -1...1, using: &dice) : Double(Int.random(in: -2...levels, using: &dice)) / 7
    }
    var members: [BargainingProblem.Party] = []
    for party in 0..<parties {
      let values = sizes.map { size in (0..<size).map { _ in value() } }
      members.append(.init("party \(party)", values: values, disagreement: value()))
    }
    let issues = sizes.enumerated().map { issue, size in
      BargainingProblem.Issue("issue \(issue)", options: (0..<size).map { "option \($0)" })
    }
    var constraints: [Constraint] = []
    for number in 0..<Int.random(in: 0...2, using: &dice) {
      let scope = Array(sizes.indices.shuffled(using: &dice).prefix(Int.random(in: 1...2, using: &dice)))
      var effects: [[Int]: Constraint.Effect] = [:]
      for _ in 0..<Int.random(in: 0...3, using: &dice) {
        let combination = scope.map { Int.random(in: 0..<sizes[$0], using: &dice) }
        effects[combination] = Bool.random(using: &dice) ? .forbidden : .bonus((0..<parties).map { _ in value() })
      }
      constraints.append(
        Constraint(
          "rule \(number)", issues: scope, effects: effects, forbidsTheRest: Int.random(in: 0...9, using: &dice) == 0))
    }
    return try BargainingProblem(issues: issues, parties: members, constraints: constraints)
  }

  /// All packages, feasible or not.
  static func packages(_ problem: BargainingProblem) -> [Package] {
    problem.issues.reduce([Package([])]) { packages, issue in
      packages.flatMap { package in issue.options.indices.map { Package(package.options + [$0]) } }
    }
  }

  /// All feasible packages with their utilities.
  static func outcomes(_ problem: BargainingProblem) throws -> [(package: Package, utilities: [Double])] {
    try packages(problem).filter { try problem.isFeasible($0) }.map { ($0, try problem.utilities(of: $0)) }
  }

  /// The frontier by comparing every package with every other.
  static func frontier(_ problem: BargainingProblem) throws -> [[Double]] {
    let points = try outcomes(problem).map(\.utilities)
    var distinct: [[Double]] = []
    for point in points where !distinct.contains(where: { isSame($0, point) }) { distinct.append(point) }
    return distinct.filter { point in
      !distinct.contains { other in
        !isSame(other, point) && zip(other, point).allSatisfy { $0 >= $1 - 1e-10 }
      }
    }
  }

  static func isSame(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { ($0 - $1).magnitude < 1e-10 }
  }

  static func isSameSet(_ left: [[Double]], _ right: [[Double]]) -> Bool {
    left.count == right.count
      && left.allSatisfy { point in right.contains { isSame($0, point) } }
      && right.allSatisfy { point in left.contains { isSame($0, point) } }
  }
}
