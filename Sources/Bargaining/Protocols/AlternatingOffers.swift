import RealModule

/// Rubinstein's model: two sides take turns to propose how to divide 1, and each round of delay shrinks it
/// (Rubinstein 1982, Econometrica 50:97–109).
public struct AlternatingOffers: Hashable, Sendable {
  /// What a unit in the next round is worth now to side 1, in 0..<1.
  public let discount1: Double
  /// What a unit in the next round is worth now to side 2, in 0..<1.
  public let discount2: Double

  /// - Throws: ``BargainingError`` unless both discount factors are in 0..<1.
  public init(discounts first: Double, _ second: Double) throws(BargainingError) {
    for value in [first, second] where !(value >= 0 && value < 1) {
      throw BargainingError(.outOfRange, at: "discount factor", "found \(value); give a number in 0..<1")
    }
    discount1 = first
    discount2 = second
  }

  /// The share of side 1 in the only subgame-perfect equilibrium when it proposes first.
  public var shareProposing: Double { (1 - discount2) / (1 - discount1 * discount2) }

  /// The share of side 1 when side 2 proposes first.
  public var shareResponding: Double { discount1 * shareProposing }

  /// The share of side 1 when there are only so many rounds, it proposes in the odd ones, and the last proposer takes
  /// all (Ståhl 1972), by backward induction.
  ///
  /// - Complexity: O(rounds).
  public func share(rounds: Int) throws(BargainingError) -> Double {
    guard rounds >= 1 else {
      throw BargainingError(.outOfRange, at: "rounds", "found \(rounds); give at least one")
    }
    var share = rounds.isMultiple(of: 2) ? 0.0 : 1.0
    for round in stride(from: rounds - 1, through: 1, by: -1) {
      share = round.isMultiple(of: 2) ? discount1 * share : 1 - discount2 * (1 - share)
    }
    return share
  }

  /// The share of side 1 when rounds become ever shorter, for discount rates above 0: r2 / (r1 + r2), which is the
  /// weighted Nash solution (Binmore, Rubinstein & Wolinsky 1986).
  public static func limitShare(rates first: Double, _ second: Double) throws(BargainingError) -> Double {
    try Checks.positive(first, at: "discount rate of side 1")
    try Checks.positive(second, at: "discount rate of side 2")
    return second / (first + second)
  }

  /// The share of a side that may leave for an outside option, when rounds are short and both equally patient: the
  /// option counts only if it beats the half (Binmore, Shaked & Sutton 1989).
  public static func shareWithOutsideOption(_ worth: Double) throws(BargainingError) -> Double {
    try Checks.probability(worth, at: "outside option")
    return max(0.5, worth)
  }
}
