/// Moves what a party accepts along a scale: probabilities move with the distance from its ideal, and are shared
/// between the two distances next to where they land.
struct AcceptanceShift {
  private let distances: [Double]
  /// The distinct distances, ascending.
  private let levels: [Double]
  private let span: Double

  init(_ places: [Double], ideal: Double) {
    distances = places.map { ($0 - ideal).magnitude }
    var levels: [Double] = []
    for distance in distances.sorted() where levels.last.map({ distance - $0 > 1e-9 }) ?? true {
      levels.append(distance)
    }
    self.levels = levels
    span = (places.max() ?? 0) - (places.min() ?? 0)
  }

  /// The acceptance after it moved outward by a share of the scale, and then by steps; inward if negative.
  func applied(
    to acceptance: DistanceToYes.Acceptance, share: Double, steps: Double
  ) -> DistanceToYes.Acceptance {
    guard case .reach(let chances) = acceptance, share.magnitude > 0 || steps.magnitude > 0 else { return acceptance }
    var moved = [Double](repeating: 0, count: levels.count)
    for (option, chance) in chances.enumerated() where chance > 0 {
      let level = position(of: distances[option] + share * span) + steps
      let low = min(max(level.rounded(.down), 0), Double(levels.count - 1))
      let high = min(low + 1, Double(levels.count - 1))
      let part = min(max(level - low, 0), 1)
      moved[Int(low)] += chance * (1 - part)
      moved[Int(high)] += chance * part
    }
    var result = [Double](repeating: 0, count: chances.count)
    for (level, chance) in moved.enumerated() where chance > 0 {
      // One option stands for all that are equally far.
      if let option = distances.firstIndex(where: { ($0 - levels[level]).magnitude <= 1e-9 }) {
        result[option] += chance
      }
    }
    return .reach(result)
  }

  /// Where a distance lies among the levels, with the fraction between two of them.
  private func position(of distance: Double) -> Double {
    guard let above = levels.firstIndex(where: { $0 >= distance - 1e-12 }) else { return Double(levels.count - 1) }
    guard above > 0 else { return 0 }
    let gap = levels[above] - levels[above - 1]
    return Double(above) - (levels[above] - distance) / gap
  }
}
