/// An issue that may take any value of a range, such as a price, with piecewise linear worth.
public struct ContinuousIssue: Equatable, Sendable {
  /// What it is called.
  public let name: String
  /// Values, ascending, where the worth to some party changes its slope; the first and last bound the range.
  public let knots: [Double]
  /// The worth at each knot: `worth[party][knot]`; linear in between.
  public let worth: [[Double]]

  /// A checked issue.
  ///
  /// - Throws: ``BargainingError`` unless there are two knots or more in ascending order, with finite worths for each.
  public init(_ name: String, knots: [Double], worth: [[Double]]) throws(BargainingError) {
    let place = BargainingError.Place("issue \"\(name)\"")
    guard knots.count >= 2, knots.allSatisfy(\.isFinite), zip(knots, knots.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw BargainingError(.outOfRange, at: place, "found the knots \(knots); give two or more in ascending order")
    }
    for row in worth where row.count != knots.count || !row.allSatisfy(\.isFinite) {
      throw BargainingError(
        .invalidShape, at: place, "found \(row); give \(knots.count) finite worths, one for each knot")
    }
    self.name = name
    self.knots = knots
    self.worth = worth
  }

  /// The issue as options: every knot, and evenly spaced values between, at least `count` in all.
  ///
  /// - Returns: the issue, `values[party][option]`, and for each party the most that the best option can fall short of
  ///   the best value between options.
  public func sampled(
    _ count: Int
  ) throws(BargainingError) -> (issue: BargainingProblem.Issue, values: [[Double]], errors: [Double]) {
    guard (2...1_000_000).contains(count) else {
      throw BargainingError(.outOfRange, at: "issue \"\(name)\"", "found \(count) samples; give 2 to 1,000,000")
    }
    let range = knots[knots.count - 1] - knots[0]
    var places: [Double] = []
    for (start, end) in zip(knots, knots.dropFirst()) {
      let parts = max(Int((Double(count - 1) * (end - start) / range).rounded(.up)), 1)
      places += (0..<parts).map { start + (end - start) * Double($0) / Double(parts) }
    }
    places.append(knots[knots.count - 1])
    let values = worth.map { row in places.map { interpolated(row, at: $0) } }
    let errors = values.map { row in zip(row, row.dropFirst()).reduce(0) { max($0, ($1.1 - $1.0).magnitude) } / 2 }
    return (.init(name, options: places.map { "\($0)" }), values, errors)
  }

  private func interpolated(_ row: [Double], at place: Double) -> Double {
    let upper = knots.firstIndex { $0 >= place } ?? knots.count - 1
    guard upper > 0 else { return row[0] }
    let part = (place - knots[upper - 1]) / (knots[upper] - knots[upper - 1])
    return row[upper - 1] + part * (row[upper] - row[upper - 1])
  }
}
