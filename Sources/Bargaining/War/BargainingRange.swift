import RealModule

/// The divisions of something worth 1 that both sides prefer to war (Fearon 1995, International Organization 49:379–414).
///
/// Side A prevails with probability p; war costs A and B what they lose in utility. A likes its share x by x^a, B its
/// share 1 − x by (1 − x)^b: exponents of 1 are risk-neutral, below 1 risk-averse. War is worth p − cost to A and
/// (1 − p) − cost to B, so every x between ``low`` and ``high`` beats it for both.
public struct BargainingRange: Hashable, Sendable {
  /// The least share that A accepts, 0…1.
  public let low: Double
  /// The largest share of A that B accepts, 0…1.
  public let high: Double

  /// How much room there is; 0 if none. Risk-neutral and inside 0…1 it is the sum of the costs.
  public var width: Double { max(high - low, 0) }

  /// Whether some division beats war for both.
  public var isOpen: Bool { high >= low }

  /// The range when both sides believe the same.
  ///
  /// - Throws: ``BargainingError`` when a probability is outside 0…1, a cost is negative, or an exponent not above 0.
  public init(
    prevails: Double, costs: (a: Double, b: Double), exponents: (a: Double, b: Double) = (1, 1)
  ) throws(BargainingError) {
    try self.init(beliefs: (prevails, prevails), costs: costs, exponents: exponents)
  }

  /// The range when each side has its own belief that A prevails; optimism on both sides can close it.
  public init(
    beliefs: (a: Double, b: Double), costs: (a: Double, b: Double), exponents: (a: Double, b: Double) = (1, 1)
  ) throws(BargainingError) {
    for belief in [beliefs.a, beliefs.b] { try Checks.probability(belief, at: "belief that A prevails") }
    for cost in [costs.a, costs.b] { try Checks.nonNegative(cost, at: "cost of war") }
    for exponent in [exponents.a, exponents.b] { try Checks.positive(exponent, at: "exponent of utility") }
    low = Double.pow(max(beliefs.a - costs.a, 0), 1 / exponents.a)
    high = 1 - Double.pow(max(1 - beliefs.b - costs.b, 0), 1 / exponents.b)
  }
}
