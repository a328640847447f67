/// War because power is about to shift: the falling side cannot trust the rising one not to ask for more later
/// (Fearon 1995; Powell 2006, International Organization 60:169–203; two periods, one unit to divide in each).
public struct ShiftingPower: Hashable, Sendable {
  /// The probability that the rising side A would win a war now.
  public let now: Double
  /// How much the second period counts, 0…1.
  public let discount: Double
  /// What war costs A and B.
  public let costA: Double
  public let costB: Double

  /// - Throws: ``BargainingError`` when a number is out of range.
  public init(now: Double, discount: Double, costs: (a: Double, b: Double)) throws(BargainingError) {
    try Checks.probability(now, at: "chance of the rising side now")
    try Checks.probability(discount, at: "discount factor")
    try Checks.nonNegative(costs.a, at: "A's cost of war")
    try Checks.nonNegative(costs.b, at: "B's cost of war")
    self.now = now
    self.discount = discount
    costA = costs.a
    costB = costs.b
  }

  /// The chance of A later beyond which B attacks now: B compares (1 − now)(1 + discount) − cost with all of today's
  /// unit and 1 − later + A's cost tomorrow. Infinite if the future does not count. A value above 1 is never reached.
  public var threshold: Double {
    discount > 0 ? now + (now + costB + discount * costA) / discount : .infinity
  }

  /// Whether B attacks now if A's chance will be this.
  public func isPreventiveWar(later: Double) -> Bool { later > threshold }
}
