/// A public crisis in which backing down costs more the longer it lasts (Fearon 1994, APSR 88:577–592).
///
/// Audience costs grow linearly with time and the prize is worth 1. To keep a side indifferent between waiting and
/// backing down, its opponent must back down with the hazard a / (1 + a·t), where a is the side's own rate. So the
/// side whose costs grow faster is believed sooner, and is less likely to back down.
public struct AudienceCosts: Hashable, Sendable {
  /// How fast the costs of a side grow, in prizes per unit of time, 0 or more.
  public let rate: Double

  /// - Throws: ``BargainingError`` if the rate is negative.
  public init(rate: Double) throws(BargainingError) {
    try Checks.nonNegative(rate, at: "growth of audience costs")
    self.rate = rate
  }

  /// The rate at which the opponent backs down at a time.
  public func opponentHazard(at time: Double) -> Double { rate / (1 + rate * max(time, 0)) }

  /// The probability that the opponent has backed down by a time: a·t / (1 + a·t).
  public func opponentHasQuit(by time: Double) -> Double {
    let cost = rate * max(time, 0)
    return cost.isInfinite ? 1 : cost / (1 + cost)
  }

  /// What backing down costs at a time.
  public func cost(at time: Double) -> Double { rate * max(time, 0) }
}
