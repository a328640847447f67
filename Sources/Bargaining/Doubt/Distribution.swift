/// What is known about a number that is not known exactly.
public enum Distribution: Hashable, Sendable {
  /// Known.
  case fixed(Double)
  /// Anything between two bounds, all equally likely.
  case uniform(Double, Double)
  /// A normal distribution with a mean and a standard deviation, cut off at two bounds (values beyond move to them).
  case normal(mean: Double, deviation: Double, within: ClosedRange<Double>)
  /// A Beta distribution on 0…1: `alpha - 1` successes and `beta - 1` failures seen from an even start.
  case beta(Double, Double)
  /// One of several values, all equally likely: draws that another model made.
  case samples([Double])
}

extension Distribution {
  /// The middle of what is known: the mean (for a cut normal distribution, its mean before the cut, brought inside).
  public var mean: Double {
    switch self {
    case .fixed(let value): value
    case .uniform(let low, let high): low + (high - low) / 2
    case .normal(let mean, _, let range): min(max(mean, range.lowerBound), range.upperBound)
    case .beta(let alpha, let beta): alpha / (alpha + beta)
    case .samples(let values): values.reduce(0) { $0 + $1 / Double(values.count) }
    }
  }

  /// Whether nothing is in doubt.
  public var isCertain: Bool {
    switch self {
    case .fixed: true
    case .uniform(let low, let high): low >= high
    case .normal(_, let deviation, _): deviation <= 0
    case .beta: false
    case .samples(let values): values.allSatisfy { $0 <= values[0] && $0 >= values[0] }
    }
  }

  /// A random value.
  public func draw(using generator: inout SeededGenerator) -> Double {
    switch self {
    case .fixed(let value): return value
    case .uniform(let low, let high): return low + (high - low) * generator.unit()
    case .normal(let mean, let deviation, let range):
      return min(max(mean + deviation * generator.normal(), range.lowerBound), range.upperBound)
    case .beta(let alpha, let beta):
      let first = generator.gamma(alpha)
      let second = generator.gamma(beta)
      return first + second > 0 ? first / (first + second) : alpha / (alpha + beta)
    case .samples(let values): return values[Int(generator.unit() * Double(values.count))]
    }
  }

  func validate(at place: BargainingError.Place) throws(BargainingError) {
    let isValid =
      switch self {
      case .fixed(let value): value.isFinite
      case .uniform(let low, let high): low.isFinite && high.isFinite && low <= high
      case .normal(let mean, let deviation, let range):
        mean.isFinite && deviation.isFinite && deviation >= 0 && range.lowerBound.isFinite && range.upperBound.isFinite
      case .beta(let alpha, let beta): alpha > 0 && beta > 0 && alpha.isFinite && beta.isFinite
      case .samples(let values): !values.isEmpty && values.allSatisfy(\.isFinite)
      }
    guard isValid else {
      throw BargainingError(
        .invalidNumber, at: place,
        "\(self) is no distribution; give finite numbers, bounds in order, a spread of 0 or more, shapes above 0")
    }
  }
}
