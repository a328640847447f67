public import ParleyDossier

extension Dossier {
  /// A side's ideal place on an issue, 0…1: what the issue says, else 0 for the first side and 1 for the second;
  /// nil for a further side about which the issue says nothing.
  public func ideal(of side: String, on issue: Issue) -> Double? {
    if let given = issue.ideals[side] { return given }
    switch sides.firstIndex(where: { $0.id == side }) {
    case 0: return 0
    case 1: return 1
    default: return nil
    }
  }
}

/// The options of an issue as one side sees them: from its ideal outwards.
struct Orientation: Sendable {
  /// Option indices from the nearest to the side's ideal to the farthest.
  let order: [Int]
  /// For each option, its place in `order`.
  let rank: [Int]

  init(places: [Double], ideal: Double) {
    let order = places.indices.sorted { a, b in
      let (x, y) = (abs(places[a] - ideal), abs(places[b] - ideal))
      return x != y ? x < y : a < b
    }
    var rank = Array(repeating: 0, count: places.count)
    for (place, option) in order.enumerated() { rank[option] = place }
    self.order = order
    self.rank = rank
  }
}
