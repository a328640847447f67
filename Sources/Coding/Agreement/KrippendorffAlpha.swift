import ParleyText

/// Krippendorff's alpha: agreement between any number of coders, beyond chance, with missing values.
///
/// Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
public struct KrippendorffAlpha: Sendable, Hashable {
  /// How far two values lie apart.
  public enum Metric: String, Sendable, Hashable, Codable, CaseIterable {
    /// Equal or not.
    case nominal
    /// By how many values lie between, counted by how often they were given.
    case ordinal
  }

  /// 1 for perfect agreement, 0 for what chance gives, below 0 for less.
  public let value: Double
  /// 95% interval by resampling units; nil where fewer than two units can be compared.
  public let interval: ClosedRange<Double>?
  public let metric: Metric
  /// Units that two coders or more have valued.
  public let unitCount: Int
  public let pairCount: Int

  /// nil where nothing can be said: fewer than two values in all, or everybody always gave the same one.
  ///
  /// - Parameters:
  ///   - samples: how many resamples the interval rests on; 0 for none.
  ///   - seed: the same seed gives the same interval.
  /// - Complexity: O(samples · (units · coders² + values²)).
  public init?(_ data: AgreementData, metric: Metric, samples: Int = 1000, seed: UInt64 = 1) {
    let units = data.pairable
    guard let value = Self.alpha(units, count: data.values.count, metric: metric) else { return nil }
    self.value = value
    self.metric = metric
    unitCount = units.count
    pairCount = units.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    interval = Self.interval(units, count: data.values.count, metric: metric, samples: samples, seed: seed)
  }

  private static func alpha(_ units: [[Int]], count: Int, metric: Metric) -> Double? {
    var coincidences = [Double](repeating: 0, count: count * count)
    for unit in units {
      let weight = 1 / Double(unit.count - 1)
      for i in unit.indices {
        for j in unit.indices where i != j { coincidences[unit[i] * count + unit[j]] += weight }
      }
    }
    let totals = (0..<count).map { value in
      (0..<count).reduce(0.0) { $0 + coincidences[value * count + $1] }
    }
    let all = totals.reduce(0, +)
    guard all > 1 else { return nil }
    var observed = 0.0
    var expected = 0.0
    for a in 0..<count {
      for b in 0..<count where a != b {
        let distance = squaredDistance(a, b, totals: totals, metric: metric)
        observed += coincidences[a * count + b] * distance
        expected += totals[a] * totals[b] * distance
      }
    }
    guard expected > 0 else { return nil }
    return 1 - (all - 1) * observed / expected
  }

  private static func squaredDistance(_ a: Int, _ b: Int, totals: [Double], metric: Metric) -> Double {
    switch metric {
    case .nominal: return 1
    case .ordinal:
      let between = totals[min(a, b)...max(a, b)].reduce(0, +) - (totals[a] + totals[b]) / 2
      return between * between
    }
  }

  private static func interval(
    _ units: [[Int]], count: Int, metric: Metric, samples: Int, seed: UInt64
  ) -> ClosedRange<Double>? {
    guard units.count > 1, samples > 1 else { return nil }
    var random = SplitMix(seed: seed)
    var drawn: [Double] = []
    drawn.reserveCapacity(samples)
    for _ in 0..<samples {
      let resample = units.indices.map { _ in units[Int.random(in: units.indices, using: &random)] }
      // A resample in which everybody always gave one value agrees perfectly.
      drawn.append(alpha(resample, count: count, metric: metric) ?? 1)
    }
    drawn.sort()
    let low = drawn[Int(0.025 * Double(samples - 1))]
    let high = drawn[Int((0.975 * Double(samples - 1)).rounded(.up))]
    return low...high
  }
}
