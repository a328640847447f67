/// How far a negotiation is from yes, and what would move it, computed over everything that is not known.
///
/// A package is a **yes** if each of its options lies inside every party's acceptance on that issue, no constraint
/// forbids it, and it is worth at least the reservation value to every party. Acceptance, salience and reservation
/// values are distributions; ``measure(_:options:)`` draws from all of them and answers:
///
/// - the probability that a yes exists, with its standard error;
/// - the nearest package at the middle of what is known: the fewest option-steps beyond what parties have signalled,
///   by party and issue;
/// - which acceptance limits block it (minimal conflicts), and which would have to give way (minimal openings);
/// - which single input, if it were known, would change the answer most.
///
/// ```swift
/// let input = try DistanceToYes.Input(
///   issues: [.init("Neutrality", options: ["alliance", "guarantees", "neutral"], places: [0, 0.6, 1])],
///   parties: [
///     .init("UA", ideals: [0], acceptance: [.reach([0.2, 0.7, 0.1])],
///           salience: .fixed([1]), reservation: .value(.fixed(0.2))),
///     .init("RU", ideals: [1], acceptance: [.reach([0, 0.5, 0.5])],
///           salience: .fixed([1]), reservation: .value(.fixed(0.3))),
///   ])
/// let result = try DistanceToYes.measure(input)
/// print(result.probability.value, result.nearest?.steps ?? 0)
/// ```
public enum DistanceToYes {
  /// How much work to do.
  public struct Options: Hashable, Sendable {
    /// How many draws the probability rests on.
    public var draws: Int
    /// How many of those draws the expected steps rest on: they cost more.
    public var stepDraws: Int
    /// The seed: the same seed gives the same result.
    public var seed: UInt64
    /// The most blocking sets to list, of each kind.
    public var blockingLimit: Int

    /// 10,000 draws, 400 for the steps, seed 1, 64 blocking sets.
    public init(draws: Int = 10_000, stepDraws: Int = 400, seed: UInt64 = 1, blockingLimit: Int = 64) {
      self.draws = draws
      self.stepDraws = stepDraws
      self.seed = seed
      self.blockingLimit = blockingLimit
    }
  }
}
