import ParleyBargaining

/// Small random inputs for the distance to yes, and the same questions answered by trying every package.
enum SmallGaps {
  static func input(parties: Int, seed: UInt64, isCertain: Bool) throws -> DistanceToYes.Input {
    var dice = SeededGenerator(seed: seed)
    let issues = (0..<Int.random(in: 1...4, using: &dice)).map { issue in
      let count = Int.random(in: 1...4, using: &dice)
      return DistanceToYes.Issue(
        "issue \(issue)", options: (0..<count).map { "option \($0)" },
        places: (0..<count).map { _ in Double(Int.random(in: 0...4, using: &dice)) / 4 })
    }
    var members: [DistanceToYes.Party] = []
    for party in 0..<parties {
      let limits = issues.map { issue in
        acceptance(options: issue.options.count, isCertain: isCertain, using: &dice)
      }
      let weights = issues.map { _ in Double(Int.random(in: 1...5, using: &dice)) }
      let least = Double.random(in: 0...0.9, using: &dice)
      members.append(
        .init(
          "party \(party)", ideals: issues.map { _ in Double(Int.random(in: 0...4, using: &dice)) / 4 },
          acceptance: limits, salience: isCertain ? .fixed(weights) : .dirichlet(weights),
          reservation: .value(
            isCertain ? .fixed(least) : .normal(mean: least, deviation: 0.1, within: 0...1))))
    }
    return try .init(issues: issues, parties: members, constraints: constraints(issues, using: &dice))
  }

  private static func acceptance(
    options: Int, isCertain: Bool, using dice: inout SeededGenerator
  ) -> DistanceToYes.Acceptance {
    if Int.random(in: 0...9, using: &dice) == 0 { return .anything }
    var chances = [Double](repeating: 0, count: options)
    guard !isCertain else {
      chances[Int.random(in: 0..<options, using: &dice)] = 1
      return .reach(chances)
    }
    for option in chances.indices { chances[option] = Double.random(in: 0.01...1, using: &dice) }
    let sum = chances.reduce(0, +)
    return .reach(chances.map { $0 / sum })
  }

  private static func constraints(_ issues: [DistanceToYes.Issue], using dice: inout SeededGenerator) -> [Constraint] {
    guard issues.count > 1, Bool.random(using: &dice) else { return [] }
    let last = issues.count - 1
    let first = (issue: 0, option: Int.random(in: issues[0].options.indices, using: &dice))
    let second = (issue: last, option: Int.random(in: issues[last].options.indices, using: &dice))
    return [.excludes("not both", first, second)]
  }

  /// All packages that no constraint forbids.
  static func packages(_ input: DistanceToYes.Input) -> [Package] {
    let all = input.issues.reduce([Package([])]) { packages, issue in
      packages.flatMap { package in issue.options.indices.map { Package(package.options + [$0]) } }
    }
    return all.filter { package in
      input.constraints.allSatisfy { rule in
        rule.effects[rule.issues.map { package[$0] }].map { $0 != .forbidden } ?? true
      }
    }
  }

  /// What a package is worth to a party whose salience is fixed.
  static func utility(_ input: DistanceToYes.Input, _ party: Int, _ package: Package) -> Double {
    guard case .fixed(let weights) = input.parties[party].salience else { return .nan }
    return input.issues.indices.reduce(0) { sum, issue in
      let places = input.issues[issue].places
      let span = (places.max() ?? 0) - (places.min() ?? 0)
      let distance = (places[package[issue]] - input.parties[party].ideals[issue]).magnitude
      return sum + weights[issue] / weights.reduce(0, +) * (span > 0 ? 1 - distance / span : 1)
    }
  }

  static func isWorthEnough(_ input: DistanceToYes.Input, _ package: Package) -> Bool {
    input.parties.indices.allSatisfy { party in
      guard case .value(.fixed(let least)) = input.parties[party].reservation else { return false }
      return utility(input, party, package) >= least - 1e-9
    }
  }

  /// How many distances from the ideal lie between what a party accepts and an option.
  static func steps(_ input: DistanceToYes.Input, _ party: Int, _ issue: Int, _ option: Int) -> Int {
    guard case .reach(let chances) = input.parties[party].acceptance[issue] else { return 0 }
    let distances = input.issues[issue].places.map { ($0 - input.parties[party].ideals[issue]).magnitude }
    let reach = distances[chances.firstIndex { $0 > 0.5 } ?? 0]
    return Set(distances.filter { $0 > reach + 1e-9 && $0 <= distances[option] + 1e-9 }).count
  }
}
