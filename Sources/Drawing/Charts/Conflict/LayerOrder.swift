import ParleyBargaining

/// Puts the states of a map into rows: nearer to the status quo further up, neighbours above each other.
struct LayerOrder {
  /// Positions of states in the map, row by row, left to right.
  private(set) var layers: [[Int]]

  /// - Parameter width: the most states in a row; longer rows are broken.
  init(_ map: ConflictMap, width: Int) {
    let positions = Dictionary(uniqueKeysWithValues: map.states.enumerated().map { ($1.number, $0) })
    var neighbours = map.states.map { _ in [Int]() }
    var forward = neighbours
    for move in map.moves {
      guard let from = positions[move.from], let to = positions[move.to] else { continue }
      forward[from].append(to)
      neighbours[from].append(to)
      neighbours[to].append(from)
    }
    let start = map.states.firstIndex(where: \.isStatusQuo) ?? 0
    var depth = map.states.map { _ in Int?.none }
    Self.spread(from: [start], along: forward, depth: &depth)
    // What no improvement leads to hangs on what it can move to.
    Self.spread(from: depth.indices.filter { depth[$0] != nil }, along: neighbours, depth: &depth)
    let deepest = depth.compactMap { $0 }.max() ?? 0
    var rows = [[Int]](repeating: [], count: deepest + 2)
    for state in depth.indices { rows[depth[state] ?? deepest + 1].append(state) }
    rows = Self.ordered(rows.filter { !$0.isEmpty }, neighbours: neighbours)
    layers = rows.flatMap { Self.broken($0, at: width) }
  }

  private static func spread(from starts: [Int], along arcs: [[Int]], depth: inout [Int?]) {
    for start in starts where depth[start] == nil { depth[start] = 0 }
    var queue = starts.sorted { (depth[$0] ?? 0, $0) < (depth[$1] ?? 0, $1) }
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      for other in arcs[state] where depth[other] == nil {
        depth[other] = (depth[state] ?? 0) + 1
        queue.append(other)
      }
    }
  }

  /// Sweeps down and up, each state moving to the middle of its neighbours in the row before (barycentres).
  private static func ordered(_ rows: [[Int]], neighbours: [[Int]]) -> [[Int]] {
    var rows = rows
    var place = [Double](repeating: 0, count: neighbours.count)
    func note(_ row: [Int]) {
      for (column, state) in row.enumerated() { place[state] = (Double(column) + 0.5) / Double(row.count) }
    }
    for row in rows { note(row) }
    for sweep in 0..<6 {
      for index in sweep % 2 == 0 ? Array(rows.indices) : rows.indices.reversed() {
        let middles = Dictionary(
          uniqueKeysWithValues: rows[index].map { state in
            let beside = neighbours[state]
            let sum = beside.reduce(0) { $0 + place[$1] }
            return (state, beside.isEmpty ? place[state] : sum / Double(beside.count))
          })
        rows[index].sort { (middles[$0] ?? 0, $0) < (middles[$1] ?? 0, $1) }
        note(rows[index])
      }
    }
    return rows
  }

  private static func broken(_ row: [Int], at width: Int) -> [[Int]] {
    let parts = (row.count + width - 1) / width
    return (0..<parts).map { Array(row[$0 * row.count / parts..<($0 + 1) * row.count / parts]) }
  }
}
