/// How close two utilities must be to count as the same.
///
/// Sums of decimal fractions carry rounding errors; without a tolerance a frontier holds points that exist only by
/// rounding. Here a point is dropped if another is at most ``share`` of the party's range worse in every utility.
/// Within the computation utilities are whole multiples of a tiny quantum, so sums are exact and do not depend on the
/// order of issues; the tolerance is applied once, at the end.
public struct Tolerance: Hashable, Sendable {
  /// The share of a party's range (its best package minus its worst) below which a difference does not count.
  public let share: Double

  /// A tolerance as a share of each party's range, 0 ≤ share ≤ 0.01.
  public init(share: Double) throws(BargainingError) {
    guard share >= 0, share <= 0.01 else {
      throw BargainingError(.outOfRange, at: "tolerance", "found \(share); give a share from 0 to 0.01")
    }
    self.init(unchecked: share)
  }

  private init(unchecked share: Double) {
    self.share = share
  }

  /// One part in 10⁹ of the party's range: far above rounding errors, far below what a person can mean.
  public static var standard: Self { Self(unchecked: 1e-9) }

  /// Differences of one quantum count (about 2⁻⁵⁰ of the range).
  public static var none: Self { Self(unchecked: 0) }
}
