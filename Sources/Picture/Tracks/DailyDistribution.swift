public import ParleyText

/// A probability for each option of an issue on each day of a run.
public struct DailyDistribution: Sendable, Hashable {
  public let firstDay: Day
  public let days: Int
  /// The options' places, 0…1, ascending.
  public let places: [Double]
  /// Day by day; each day's probabilities sum to one.
  private let probabilities: [Double]

  init(firstDay: Day, days: Int, places: [Double], probabilities: [Double]) {
    self.firstDay = firstDay
    self.days = days
    self.places = places
    self.probabilities = probabilities
  }

  public var lastDay: Day { firstDay.advanced(by: days - 1) }

  /// The probabilities of the options on a day, in the order; a day outside the run counts as its nearest end.
  public subscript(day: Day) -> [Double] {
    let row = min(max(firstDay.distance(to: day), 0), days - 1) * places.count
    return Array(probabilities[row..<row + places.count])
  }

  /// The expected place, 0…1.
  public func mean(on day: Day) -> Double {
    zip(self[day], places).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The most probable option's index.
  public func mode(on day: Day) -> Int {
    let row = self[day]
    return row.indices.max { row[$0] < row[$1] } ?? 0
  }

  /// The central interval of places that holds `coverage` of the probability.
  ///
  /// Each option stands for the part of the scale that lies nearest to it, and its probability is spread evenly over
  /// that part, so that the interval means the same however coarse the options are.
  public func interval(on day: Day, coverage: Double = 0.8) -> ClosedRange<Double> {
    let row = self[day]
    let tail = (1 - min(max(coverage, 0), 1)) / 2
    let low = quantile(tail, of: row)
    return low...max(low, quantile(1 - tail, of: row))
  }

  /// The part of the scale that an option stands for.
  public func cell(of option: Int) -> ClosedRange<Double> {
    let low = option == 0 ? 0 : (places[option - 1] + places[option]) / 2
    let high = option == places.count - 1 ? 1 : (places[option] + places[option + 1]) / 2
    return low...max(low, high)
  }

  private func quantile(_ share: Double, of row: [Double]) -> Double {
    var below = 0.0
    for (option, probability) in row.enumerated() where probability > 0 {
      if below + probability >= share {
        let cell = cell(of: option)
        return cell.lowerBound + (cell.upperBound - cell.lowerBound) * min(1, (share - below) / probability)
      }
      below += probability
    }
    return 1
  }
}
