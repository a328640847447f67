#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where an outcome on a scale of 0…100 may lie: near one of the positions, near their mean, or anywhere.
///
/// A share of the probability is spread evenly; of the rest five eighths lie around the positions taken (normal, 10 points
/// wide), each with (Σ weight)^0.7 of those who hold it, and three eighths around the mean (20 points wide). The even share is
/// learned; the rest was set once.
public struct OutcomeDistribution: Hashable, Sendable {
  /// The probability of each half point from 0 to 100.
  public private(set) var density: [Double]

  private static let sharpness = 0.7
  private static let positionsShare = 0.625
  private static let widths = (position: 10.0, mean: 20.0)

  /// The distribution for positions with weights of which not all are zero, and the probability that is spread evenly.
  init(positions: [(place: Double, weight: Double)], mean: Double, evenShare: Double) {
    let count = 201
    var masses: [Double: Double] = [:]
    for (place, weight) in positions { masses[place, default: 0] += weight }
    var density = [Double](repeating: evenShare / Double(count), count: count)
    let total = masses.values.reduce(0) { $0 + pow($1, Self.sharpness) }
    if total > 0 {
      for (place, mass) in masses.sorted(by: { $0.key < $1.key }) {
        Self.add(
          around: place, width: Self.widths.position,
          mass: (1 - evenShare) * Self.positionsShare * pow(mass, Self.sharpness) / total,
          to: &density)
      }
    }
    Self.add(around: mean, width: Self.widths.mean, mass: (1 - evenShare) * (1 - Self.positionsShare), to: &density)
    let sum = density.reduce(0, +)
    self.density = density.map { $0 / sum }
  }

  private static func add(around centre: Double, width: Double, mass: Double, to density: inout [Double]) {
    let shape = density.indices.map { index in
      let distance = (Double(index) / 2 - centre) / width
      return exp(-distance * distance / 2)
    }
    let total = shape.reduce(0, +)
    for index in density.indices { density[index] += mass * shape[index] / total }
  }

  /// The probability of the half point at which an outcome lies.
  func probability(of outcome: Double) -> Double {
    density[max(0, min(density.count - 1, Int((outcome * 2).rounded())))]
  }

  /// The middle part of the distribution that holds a share of it; less than a point from an end it goes on to the end.
  public func interval(_ share: Double) -> ClosedRange<Double> {
    let low = quantile((1 - share) / 2)
    let high = quantile((1 + share) / 2)
    return (low < 1 ? 0 : low)...max(low, high > 99 ? 100 : high)
  }

  /// The place, to half a point, below which the outcome lies with a probability in 0…1.
  public func quantile(_ probability: Double) -> Double {
    var sum = 0.0
    for (index, value) in density.enumerated() {
      sum += value
      if sum >= probability { return Double(index) / 2 }
    }
    return 100
  }
}
