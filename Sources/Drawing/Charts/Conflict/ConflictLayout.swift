public import ParleyBargaining

/// Where the states and moves of a conflict stand in a picture, in points, the origin at the top left.
public struct ConflictLayout: Sendable, Hashable {
  /// A place in the picture.
  public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  public var width: Double
  public var height: Double
  /// The middle of each state, in the order of the map.
  public var states: [Point]
  /// For each move, in the order of the map, a start and the control points of cubic curves, three for each.
  public var routes: [[Point]]

  /// How wide and high a state's box is for a map.
  static func box(_ map: ConflictMap) -> (width: Double, height: Double) {
    let letters = map.states.map(\.options.count).max() ?? 1
    return (max(58, min(230, 24 + 8.6 * Double(letters))), 44)
  }
}

extension ConflictLayout {
  /// Layers by the number of moves from the status quo, each ordered so that moves cross little (Sugiyama, Tagawa and Toda 1981).
  ///
  /// - Complexity: O(sweeps × (states + moves) log states).
  public init(layered map: ConflictMap) {
    let box = Self.box(map)
    let layers = LayerOrder(map, width: 7).layers
    let widest = Double(layers.map(\.count).max() ?? 1)
    let (stepX, stepY) = (box.width + 34, box.height + 58)
    width = widest * stepX + 20
    height = Double(layers.count) * stepY + 20
    var places = map.states.map { _ in Point(0, 0) }
    for (row, layer) in layers.enumerated() {
      for (column, state) in layer.enumerated() {
        // Every other layer stands half a step aside, so that moves past a layer do not run through its states.
        let aside = row % 2 == 1 && layer.count > 1 ? stepX / 8 : 0
        places[state] = Point(
          width / 2 + (Double(column) - Double(layer.count - 1) / 2) * stepX + aside,
          stepY / 2 + 10 + Double(row) * stepY)
      }
    }
    states = places
    let positions = Dictionary(uniqueKeysWithValues: map.states.enumerated().map { ($1.number, $0) })
    routes = map.moves.map { move in
      guard let from = positions[move.from], let to = positions[move.to] else { return [] }
      return Self.route(from: places[from], to: places[to], side: move.side, box: box)
    }
  }

  /// A curve from the border of one box to that of another; each side's moves bend in their own way, so that they do not coincide.
  private static func route(
    from start: Point, to end: Point, side: Int, box: (width: Double, height: Double)
  ) -> [Point] {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = max(1, (dx * dx + dy * dy).squareRoot())
    let bend = (12 + 0.06 * length) * (side % 2 == 0 ? 1 : -1) * (1 + Double(side / 2) * 0.6)
    let middle = Point((start.x + end.x) / 2 - dy / length * bend, (start.y + end.y) / 2 + dx / length * bend)
    let (first, last) = (border(of: start, towards: middle, box), border(of: end, towards: middle, box))
    return [
      first, Point(first.x + (middle.x - first.x) * 2 / 3, first.y + (middle.y - first.y) * 2 / 3),
      Point(last.x + (middle.x - last.x) * 2 / 3, last.y + (middle.y - last.y) * 2 / 3), last,
    ]
  }

  private static func border(
    of centre: Point, towards point: Point, _ box: (width: Double, height: Double)
  ) -> Point {
    let (dx, dy) = (point.x - centre.x, point.y - centre.y)
    guard dx != 0 || dy != 0 else { return centre }
    let share = min(
      dx == 0 ? .infinity : (box.width / 2 + 2) / abs(dx), dy == 0 ? .infinity : (box.height / 2 + 2) / abs(dy))
    return Point(centre.x + dx * share, centre.y + dy * share)
  }
}
