import RealModule

/// The Nash solution for dividing 1 between two sides that like their shares x and 1 − x by x^a and (1 − x)^b
/// (Nash 1950; Roth 1979): risk aversion costs its owner.
public struct PieSplit: Hashable, Sendable {
  /// The share of side 1.
  public let share: Double
  /// What each side has from it, in its own utility.
  public let utilities: [Double]

  /// - Parameters:
  ///   - exponents: above 0, at most 1; 1 is risk-neutral.
  ///   - disagreement: what each has without an agreement, in its own utility.
  ///   - weight: the bargaining weight of side 1, 0…1.
  /// - Throws: ``BargainingError`` when a number is out of range, or nothing is left to divide.
  /// - Complexity: about 200 evaluations of the product (ternary search: the logarithm of the product is concave).
  public init(
    exponents: (Double, Double) = (1, 1), disagreement: (Double, Double) = (0, 0), weight: Double = 0.5
  ) throws(BargainingError) {
    for exponent in [exponents.0, exponents.1] where !(exponent > 0 && exponent <= 1) {
      throw BargainingError(
        .outOfRange, at: "exponent of utility", "found \(exponent); give a number above 0, at most 1")
    }
    try Checks.probability(weight, at: "bargaining weight")
    try Checks.nonNegative(disagreement.0, at: "disagreement of side 1")
    try Checks.nonNegative(disagreement.1, at: "disagreement of side 2")
    let least = Double.pow(disagreement.0, 1 / exponents.0)
    let most = 1 - Double.pow(disagreement.1, 1 / exponents.1)
    guard least <= most else {
      throw BargainingError(.infeasible, at: "disagreement", "the sides have more without an agreement than there is")
    }
    func worth(_ share: Double) -> Double {
      let first = Double.pow(share, exponents.0) - disagreement.0
      let second = Double.pow(1 - share, exponents.1) - disagreement.1
      guard first > 0 || weight <= 0, second > 0 || weight >= 1 else { return -.infinity }
      return (weight > 0 ? weight * Double.log(first) : 0) + (weight < 1 ? (1 - weight) * Double.log(second) : 0)
    }
    share = Self.peak(of: worth, from: least, to: most)
    utilities = [Double.pow(share, exponents.0), Double.pow(1 - share, exponents.1)]
  }

  private static func peak(of worth: (Double) -> Double, from least: Double, to most: Double) -> Double {
    var (low, high) = (least, most)
    for _ in 0..<120 {
      let third = (high - low) / 3
      if worth(low + third) < worth(high - third) { low += third } else { high -= third }
    }
    return (low + high) / 2
  }
}
