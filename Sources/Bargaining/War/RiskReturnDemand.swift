/// The best take-it-or-leave-it demand of side A when it does not know B's cost of war (Fearon 1995, p. 394).
///
/// B's cost is uniform on 0…c. A larger demand is worth more if accepted and is refused more often: A trades risk for
/// return, and war may come although both would rather avoid it.
public struct RiskReturnDemand: Hashable, Sendable {
  /// The share that A demands.
  public let demand: Double
  /// The probability that B refuses and war comes.
  public let war: Double
  /// What A expects.
  public let expected: Double

  /// - Parameters:
  ///   - prevails: the probability that A prevails, known to both.
  ///   - cost: A's cost of war.
  ///   - largestCost: the largest cost that B could have, above 0.
  public init(prevails: Double, cost: Double, largestCost: Double) throws(BargainingError) {
    try Checks.probability(prevails, at: "belief that A prevails")
    try Checks.nonNegative(cost, at: "A's cost of war")
    try Checks.positive(largestCost, at: "B's largest cost of war")
    // The expected value is concave in the demand: its peak, brought inside what can be demanded.
    let peak = prevails + (largestCost - cost) / 2
    demand = min(max(peak, prevails), min(1, prevails + largestCost))
    war = min(max((demand - prevails) / largestCost, 0), 1)
    expected = war * (prevails - cost) + (1 - war) * demand
  }
}
