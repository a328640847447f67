/// The frontier of two parties when they may also draw lots between packages: the upper right hull of its points.
public struct MixedFrontier: Sendable {
  /// The corners of the hull, the best for the first party first.
  public let corners: [[Double]]
  /// The position of each corner among the points given.
  public let indices: [Int]

  /// A lottery between two corners, or one corner.
  public struct Lottery: Equatable, Sendable {
    /// What it is worth to the two parties.
    public let utilities: [Double]
    /// The position of the first point of the lottery among the points given.
    public let first: Int
    /// The position of the second.
    public let second: Int
    /// The probability of the second.
    public let probability: Double
  }

  /// The hull of points for two parties, such as a ``Frontier``.
  ///
  /// - Throws: ``BargainingError`` when there are no points, or they are not for two parties.
  /// - Complexity: O(n log n) (monotone chain: Andrew 1979).
  public init(_ points: some Collection<[Double]>) throws(BargainingError) {
    let points = Array(points)
    guard !points.isEmpty, points.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isFinite) }) else {
      throw BargainingError(.invalidShape, at: "points", "give at least one pair of finite utilities, for two parties")
    }
    let order = points.indices.sorted { (points[$1][0], points[$1][1]) < (points[$0][0], points[$0][1]) }
    var chain: [Int] = []
    for index in order {
      let point = points[index]
      if let last = chain.last, point[1] <= points[last][1] { continue }
      while chain.count > 1, !Self.turnsOut(points[chain[chain.count - 2]], points[chain[chain.count - 1]], point) {
        chain.removeLast()
      }
      chain.append(index)
    }
    indices = chain
    corners = chain.map { points[$0] }
  }

  /// Whether the middle point lies outside the line from the first to the last.
  private static func turnsOut(_ a: [Double], _ b: [Double], _ c: [Double]) -> Bool {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0
  }
}
