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
