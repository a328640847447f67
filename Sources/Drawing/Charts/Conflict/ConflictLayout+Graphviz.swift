public import ParleyBargaining

extension ConflictLayout {
  /// The layout that Graphviz has computed for ``ParleyBargaining/ConflictMap/dot``, from its `plain` output.
  ///
  /// - Returns: nil where the output lacks a state or a move.
  public init?(graphviz plain: String, map: ConflictMap) {
    let points = 72.0
    var size: (width: Double, height: Double)?
    var middles: [Substring: Point] = [:]
    var curves: [Substring: [[Point]]] = [:]
    for line in plain.split(separator: "\n") {
      let words = line.split(separator: " ")
      func number(_ index: Int) -> Double? { words.indices.contains(index) ? Double(words[index]) : nil }
      func point(_ index: Int) -> Point? {
        guard let x = number(index), let y = number(index + 1), let size else { return nil }
        return Point(x * points + 10, size.height - y * points + 10)
      }
      switch words.first {
      case "graph":
        guard let width = number(2), let height = number(3) else { return nil }
        size = (width * points, height * points)
      case "node":
        guard words.count > 3, let middle = point(2) else { return nil }
        middles[words[1]] = middle
      case "edge":
        guard words.count > 3, let count = Int(words[3]), count >= 4, count < 10_000 else { return nil }
        let route = (0..<count).compactMap { point(4 + 2 * $0) }
        guard route.count == count, count % 3 == 1 else { return nil }
        curves["\(words[1])>\(words[2])", default: []].append(route)
      default: break
      }
    }
    guard let size else { return nil }
    width = size.width + 20
    height = size.height + 20
    states = map.states.compactMap { middles["s\($0.number)"] }
    var routes: [[Point]] = []
    for move in map.moves {
      // Several sides may make the same move: their arcs come in the order in which they were written.
      guard var same = curves["s\(move.from)>s\(move.to)"], !same.isEmpty else { return nil }
      routes.append(same.removeFirst())
      curves["s\(move.from)>s\(move.to)"] = same
    }
    self.routes = routes
    guard states.count == map.states.count else { return nil }
  }
}
