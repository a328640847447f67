/// Whether one way of predicting has smaller errors than another on the same decisions.
///
/// Decisions of one group are not independent, so that the standard error is clustered by group and the randomisation test
/// changes the sign of whole groups.
public struct PairedTest: Hashable, Sendable, Codable {
  /// The mean of the differences of absolute errors: negative when the first is better.
  public var meanDifference: Double
  /// Its standard error.
  public var standardError: Double
  /// The share of sign changes with a mean at least as far from zero.
  public var probability: Double

  /// Compares errors pair by pair.
  ///
  /// - Parameters:
  ///   - first: absolute errors of the first.
  ///   - second: absolute errors of the second on the same decisions.
  ///   - groups: each decision's group.
  ///   - draws: how many random sign changes to try.
  /// - Throws: ``BargainingError`` when the lists differ in length or are empty.
  public init(
    _ first: [Double], against second: [Double], groups: [String], draws: Int = 20_000
  ) throws(BargainingError) {
    guard !first.isEmpty, first.count == second.count, first.count == groups.count, draws > 0 else {
      throw BargainingError(
        .invalidShape, at: "paired test",
        "\(first.count), \(second.count) and \(groups.count) entries; give equally many, at least one")
    }
    var sums: [String: Double] = [:]
    for (index, group) in groups.enumerated() { sums[group, default: 0] += first[index] - second[index] }
    let count = Double(first.count)
    let mean = sums.values.reduce(0, +) / count
    var sizes: [String: Double] = [:]
    for group in groups { sizes[group, default: 0] += 1 }
    let squares = sums.reduce(0) { total, entry in
      let deviation = entry.value - mean * (sizes[entry.key] ?? 0)
      return total + deviation * deviation
    }
    meanDifference = mean
    standardError = squares.squareRoot() / count
    let clusters = sums.sorted { $0.key < $1.key }.map(\.value)
    var state: UInt64 = 1
    var extreme = 0
    for _ in 0..<draws {
      var total = 0.0
      var bits: UInt64 = 0
      for (index, value) in clusters.enumerated() {
        if index % 64 == 0 { bits = Self.next(&state) }
        total += bits & 1 == 1 ? value : -value
        bits >>= 1
      }
      if abs(total) >= abs(mean * count) - 1e-12 { extreme += 1 }
    }
    probability = (Double(extreme) + 1) / (Double(draws) + 1)
  }

  /// SplitMix64 (Steele, Lea and Flood 2014): the same draws in every run.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
