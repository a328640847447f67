/// The whole-number grid on which one party's utilities are added: exact sums, whatever the order.
///
/// The quantum is a power of two, so that the sum of the largest values of all issues stays below 2⁵¹ quanta.
/// Rounding a value to the grid moves it by at most half a quantum, about 2⁻⁵² of that sum.
struct UtilityGrid: Sendable {
  /// One step of the grid, in the party's unit.
  let quantum: Double
  /// The tolerance for dominance, in quanta.
  let tolerance: Int64

  /// A grid for values whose sizes sum to at most `bound`, with a range from worst to best package of `range`.
  init(bound: Double, range: Double, tolerance: Tolerance) {
    let safe = max(bound, Double.leastNormalMagnitude * 0x1p60)
    quantum = Double(sign: .plus, exponent: safe.exponent + 1 - 51, significand: 1)
    self.tolerance = Int64((tolerance.share * range / quantum).rounded(.down))
  }

  /// The nearest whole number of quanta.
  func quanta(_ value: Double) -> Int64 {
    Int64((value / quantum).rounded(.toNearestOrEven))
  }

  /// The utility of a whole number of quanta.
  func utility(_ quanta: Int64) -> Double {
    Double(quanta) * quantum
  }

  /// Whether a threshold, in the party's unit, is reached within the tolerance.
  func threshold(_ value: Double) -> Int64 {
    let limit = Double(Int64.max / 4)
    let scaled = (value / quantum).rounded(.up)
    return Int64(min(max(scaled, -limit), limit)) - max(tolerance, 1)
  }
}
