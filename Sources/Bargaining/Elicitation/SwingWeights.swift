/// Weights from swings (von Winterfeldt & Edwards 1986): a person imagines every issue at its worst option and says
/// which one to swing to its best first (100 points), and how much each other swing is worth beside it.
public struct SwingWeights: Equatable, Sendable {
  /// The weights, in the order of the issues, summing to one.
  public let weights: [Double]

  /// - Parameter points: what swinging each issue from worst to best is worth, 0 or more; the largest is usually 100.
  /// - Throws: ``BargainingError`` when a number is negative or all are 0.
  public init(points: [Double]) throws(BargainingError) {
    for (issue, value) in points.enumerated() { try Checks.nonNegative(value, at: "issue \(issue), swing") }
    let sum = points.reduce(0, +)
    guard sum > 0, sum.isFinite else {
      throw BargainingError(.invalidWeight, at: "swings", "found \(points); give at least one number above 0")
    }
    weights = points.map { $0 / sum }
  }

  /// Values of options, 0 for the worst and 1 for the best, from ratings in any unit.
  ///
  /// - Throws: ``BargainingError`` when a rating is not finite, or all are the same.
  public static func values(ratings: [Double]) throws(BargainingError) -> [Double] {
    guard let low = ratings.min(), let high = ratings.max(), ratings.allSatisfy(\.isFinite), high > low else {
      throw BargainingError(
        .outOfRange, at: "ratings", "found \(ratings); give finite numbers that are not all the same")
    }
    return ratings.map { ($0 - low) / (high - low) }
  }
}
