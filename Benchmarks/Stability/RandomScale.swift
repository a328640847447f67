import ParleyBargaining

/// Conflicts of any size to measure on, the same at every run.
enum RandomScale {
  /// `options` options dealt out in turn to `sides`, payoffs without order; one state in sixteen infeasible when asked for.
  static func conflict(options: Int, sides: Int, infeasible: Bool = false, oneWay: Int = 0) throws -> ConflictModel {
    let patterns: [StateCondition] =
      infeasible
      ? [
        .all((0..<4).map { .option($0, taken: true) }),
        .all((4..<8).map { .option($0, taken: false) }),
      ] : []
    let states = (0..<(1 << UInt64(options))).filter { bits in !patterns.contains { $0.holds(in: bits) } }.count
    var seed: UInt64 = 1
    let makers = (0..<sides).map { side in
      DecisionMaker(
        "side \(side + 1)", options: (0..<options).filter { $0 % sides == side },
        preference: .payoffs((0..<states).map { _ in Double(Int(next(&seed) >> 40)) }))
    }
    return try ConflictModel(
      name: "\(options) options, \(sides) sides",
      options: (0..<options).map { ConflictOption("\($0)", direction: $0 < oneWay ? .forward : .both) },
      decisionMakers: makers, infeasible: patterns)
  }

  /// Actors with random positions, saliences that sum to at most one, and random capabilities.
  static func decision(actors: Int, issues: Int = 1) throws -> DecisionProblem {
    var seed: UInt64 = 2
    func random() -> Double { Double(next(&seed) >> 11) / 0x1p53 }
    return try DecisionProblem(
      name: "random", issues: (0..<issues).map { "\($0)" }, scale: 0...100,
      actors: (0..<actors).map { number in
        Stakeholder(
          "\(number)", positions: (0..<issues).map { _ in 100 * random() },
          saliences: (0..<issues).map { _ in (0.1 + 0.9 * random()) / Double(issues) }, capability: 10 + 190 * random())
      })
  }

  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
