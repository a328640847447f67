@testable import ParleyBargaining

/// A small generator of repeatable numbers (SplitMix64, Steele, Lea and Flood 2014).
struct TestRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random small conflicts with infeasible states, one-way options and ties.
enum RandomConflict {
  static func make(seed: UInt64, sides: ClosedRange<Int> = 2...4, options: ClosedRange<Int> = 2...6) throws
    -> ConflictModel
  {
    var random = TestRandom(seed: seed)
    let sideCount = Int.random(in: sides, using: &random)
    let optionCount = max(sideCount, Int.random(in: options, using: &random))
    var held = Array(repeating: [Int](), count: sideCount)
    for option in 0..<optionCount {
      held[option < sideCount ? option : Int.random(in: 0..<sideCount, using: &random)].append(option)
    }
    let oneWay = Int.random(in: 0...2, using: &random)
    let listed = (0..<optionCount).map { index in
      let direction: ConflictOption.Direction =
        Int.random(in: 0..<6, using: &random) < oneWay
        ? [.forward, .backward, .fixed, .forward, .backward].randomElement(using: &random) ?? .both : .both
      return ConflictOption("option \(index)", direction: direction)
    }
    let infeasible = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      let size = Int.random(in: 2...3, using: &random)
      return StateCondition.all(
        (0..<optionCount).shuffled(using: &random).prefix(size)
          .map { .option($0, taken: Bool.random(using: &random)) })
    }
    let states = (0..<(1 << UInt64(optionCount))).filter { bits in !infeasible.contains { $0.holds(in: bits) } }
    let tiers = Int.random(in: 2...40, using: &random)
    let makers = (0..<sideCount).map { side in
      DecisionMaker(
        "side \(side)", options: held[side],
        preference: .payoffs(states.map { _ in Double(Int.random(in: 0..<tiers, using: &random)) }))
    }
    return try ConflictModel(name: "random \(seed)", options: listed, decisionMakers: makers, infeasible: infeasible)
  }
}
