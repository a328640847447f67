/// What the frontier of two parties looks like: how much there is to gain by trading one issue for another.
public struct FrontierShape: Equatable, Sendable {
  /// For each party, its worst and best utility on the frontier.
  public let ranges: [ClosedRange<Double>]
  /// How much of the square between those ranges lies under the frontier with lotteries: 0.5 if what one gains the
  /// other loses, 1 if both can have nearly all they want.
  public let integrativePotential: Double
  /// How many points are corners of the hull: the others are never the best for any weighting of the parties.
  public let supported: Int
  /// The largest step between neighbours, as a share of the party's range: where packages are few, a fair split may
  /// be out of reach.
  public let largestStep: Double

  /// The shape of a frontier, such as a ``Frontier``.
  ///
  /// - Throws: ``BargainingError`` when it is empty or not of two parties.
  /// - Complexity: O(n log n).
  public init(_ points: some Collection<[Double]>) throws(BargainingError) {
    let hull = try MixedFrontier(points)
    let ranges = (0..<2).map { party in
      points.reduce(Double.infinity) { min($0, $1[party]) }...points.reduce(-Double.infinity) { max($0, $1[party]) }
    }
    self.ranges = ranges
    supported = hull.corners.count
    func scaled(_ point: [Double], _ party: Int) -> Double {
      let length = ranges[party].upperBound - ranges[party].lowerBound
      return length > 0 ? (point[party] - ranges[party].lowerBound) / length : 1
    }
    let corners = hull.corners.map { (x: scaled($0, 0), y: scaled($0, 1)) }
    integrativePotential =
      corners.count < 2
      ? 1 : zip(corners, corners.dropFirst()).reduce(0) { $0 + ($1.0.x - $1.1.x) * ($1.0.y + $1.1.y) / 2 }
    largestStep = (0..<2).reduce(0.0) { largest, party in
      let values = points.map { scaled($0, party) }.sorted()
      return zip(values, values.dropFirst()).reduce(largest) { max($0, $1.1 - $1.0) }
    }
  }
}
