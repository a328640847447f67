import RealModule

/// Weights from even swaps (Hammond, Keeney & Raiffa 1998): "giving up this much here is just made up for by that much
/// there". Each swap says how the weights of two issues stand to each other; all swaps together give the weights.
public struct EvenSwaps: Equatable, Sendable {
  /// The weights, in the order of the issues, summing to one.
  public let weights: [Double]
  /// For each swap, how far it is from even under the weights: the gained worth over the lost, 1 if even.
  public let evenness: [Double]

  /// A swap that leaves a person indifferent.
  public struct Swap: Hashable, Sendable {
    /// The issue on which something is given up.
    public let lost: Int
    /// How much, in values from 0 (worst option) to 1 (best).
    public let lostValue: Double
    /// The issue on which something is gained.
    public let gained: Int
    /// How much.
    public let gainedValue: Double

    /// A swap.
    public init(lost: Int, by lostValue: Double, gained: Int, by gainedValue: Double) {
      self.lost = lost
      self.lostValue = lostValue
      self.gained = gained
      self.gainedValue = gainedValue
    }
  }

  /// Least squares on the logarithms of the ratios.
  ///
  /// - Throws: ``BargainingError`` when a swap makes no sense, or the swaps do not tie all issues together.
  /// - Complexity: O(iterations · swaps).
  public init(count: Int, swaps: [Swap]) throws(BargainingError) {
    guard (1...1000).contains(count) else {
      throw BargainingError(.outOfRange, at: "issues", "found \(count); give 1 to 1000")
    }
    for (number, swap) in swaps.enumerated() {
      let place = BargainingError.Place("swap \(number + 1)")
      guard swap.lost != swap.gained, (0..<count).contains(swap.lost), (0..<count).contains(swap.gained) else {
        throw BargainingError(.outOfRange, at: place, "swap between two different issues from 0 to \(count - 1)")
      }
      try Checks.positive(swap.lostValue, at: place)
      try Checks.positive(swap.gainedValue, at: place)
    }
    try Self.requireTied(count, swaps)
    let logs = Self.fit(count, swaps)
    let raw = logs.map { Double.exp($0) }
    let sum = raw.reduce(0, +)
    let weights = raw.map { $0 / sum }
    self.weights = weights
    evenness = swaps.map { $0.gainedValue * weights[$0.gained] / ($0.lostValue * weights[$0.lost]) }
  }

  private static func requireTied(_ count: Int, _ swaps: [Swap]) throws(BargainingError) {
    var reached: Set<Int> = [0]
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for swap in swaps where reached.contains(swap.lost) != reached.contains(swap.gained) {
        reached.formUnion([swap.lost, swap.gained])
        isGrowing = true
      }
    }
    if let apart = (0..<count).first(where: { !reached.contains($0) }) {
      throw BargainingError(
        .infeasible, at: "issue \(apart)", "no chain of swaps ties it to issue 0; add a swap with another issue")
    }
  }

  /// Log weights by coordinate descent: each is the mean of what its swaps ask for.
  private static func fit(_ count: Int, _ swaps: [Swap]) -> [Double] {
    var logs = [Double](repeating: 0, count: count)
    for _ in 0..<20_000 {
      var change = 0.0
      for issue in 1..<max(count, 1) {
        let asked = swaps.compactMap { swap -> Double? in
          let ratio = Double.log(swap.lostValue / swap.gainedValue)
          if swap.gained == issue { return logs[swap.lost] + ratio }
          return swap.lost == issue ? logs[swap.gained] - ratio : nil
        }
        let mean = asked.reduce(0, +) / Double(asked.count)
        change = max(change, (mean - logs[issue]).magnitude)
        logs[issue] = mean
      }
      if change < 1e-14 { break }
    }
    return logs
  }
}
