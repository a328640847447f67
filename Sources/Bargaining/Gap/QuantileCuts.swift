/// Cuts values into parts of about equal count, without sorting all of them.
struct QuantileCuts {
  private let low: Double
  private let scale: Double
  private let partOfBin: [Int]
  private static let binCount = 512

  /// Nil if all values are the same.
  init?(_ values: [Double], parts: Int) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values {
      low = min(low, value)
      high = max(high, value)
    }
    guard high - low > 1e-12 * max(1, high.magnitude) else { return nil }
    self.low = low
    scale = Double(Self.binCount) / (high - low)
    var counts = [Int](repeating: 0, count: Self.binCount)
    for value in values { counts[min(Int((value - low) * scale), Self.binCount - 1)] += 1 }
    var seen = 0
    partOfBin = counts.map { count in
      let middle = seen + count / 2
      seen += count
      return min(middle * parts / values.count, parts - 1)
    }
  }

  func part(of value: Double) -> Int {
    partOfBin[min(max(Int((value - low) * scale), 0), Self.binCount - 1)]
  }
}
