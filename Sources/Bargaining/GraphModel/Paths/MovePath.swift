/// A way from one state to another: who moves, and where to, move by move.
public struct MovePath: Hashable, Sendable, Codable {
  /// One move.
  public struct Step: Hashable, Sendable, Codable {
    /// The side that moves, by position from 0.
    public var mover: Int
    /// The state after the move, by position from 0.
    public var state: Int
  }

  /// The state at the beginning, by position from 0.
  public var start: Int
  /// The moves in order.
  public var steps: [Step]

  /// The state at the end.
  public var end: Int { steps.last?.state ?? start }
}

extension ConflictGraph {
  /// Which moves a path may take.
  public enum MoveKind: String, Hashable, Sendable, CaseIterable, Codable {
    /// Any.
    case any
    /// Only moves to a state that the mover prefers.
    case improving
    /// Moves to a state that the mover prefers, or of which it does not know whether it does.
    case improvingOrUnknown
  }

  /// Where the conflict can go from a state, and how (status quo analysis).
  ///
  /// Every path is a legal sequence: no side moves twice in a row. Of the shortest paths to a state the one whose movers come
  /// first in the model is given.
  ///
  /// Source: Li, Kilgour and Hipel, "Status quo analysis in the graph model for conflict resolution", Journal of the Operational
  /// Research Society 56 (2005) 699–707.
  ///
  /// - Parameters:
  ///   - start: the status quo, by position from 0.
  ///   - kind: which moves are taken.
  ///   - movers: the sides that may move; all when nil.
  ///   - horizon: the greatest number of moves.
  /// - Returns: a shortest path to every state that can be reached, the start with its empty path among them, nearer states first.
  /// - Throws: ``BargainingError`` when the start or a mover does not exist.
  public func paths(
    from start: Int, by kind: MoveKind = .any, movers: Coalition? = nil, horizon: Int = .max
  ) throws(BargainingError) -> [MovePath] {
    let movers = movers?.sorted() ?? Array(sides.indices)
    guard states.indices.contains(start), movers.allSatisfy({ sides.indices.contains($0) }) else {
      throw BargainingError(
        .outOfRange, at: "path",
        "state \(start + 1) of \(states.count) or sides \(movers) of \(sides.count) do not exist")
    }
    let moves = sides.map { movesTaken($0, kind) }
    // One entry for each state and last mover, in the order found.
    var found: [(step: MovePath.Step, previous: Int)] = []
    var seen = Set<MovePath.Step>()
    var shortest: [Int: MovePath] = [start: MovePath(start: start, steps: [])]
    var ordered = [start]
    var frontier = [-1]
    var length = 0
    while !frontier.isEmpty, length < horizon {
      length += 1
      var next: [Int] = []
      for position in frontier {
        let last = position < 0 ? MovePath.Step(mover: -1, state: start) : found[position].step
        for mover in movers where mover != last.mover {
          for state in moves[mover][last.state].indices {
            let step = MovePath.Step(mover: mover, state: state)
            guard seen.insert(step).inserted else { continue }
            found.append((step, position))
            next.append(found.count - 1)
            if shortest[state] == nil {
              shortest[state] = Self.path(to: found.count - 1, in: found, start: start)
              ordered.append(state)
            }
          }
        }
      }
      frontier = next
    }
    return ordered.compactMap { shortest[$0] }
  }

  /// The smallest coalitions that can take the conflict from one state to another, each with its shortest way.
  ///
  /// - Parameter gainful: whether every member has to be better off at the end.
  /// - Returns: nothing when no coalition can.
  /// - Throws: ``BargainingError`` when a state does not exist, or there are more than 10 sides.
  public func coalitions(from start: Int, to end: Int, gainful: Bool = false) throws(BargainingError) -> [(
    coalition: Coalition, path: MovePath
  )] {
    guard states.indices.contains(end) else {
      throw BargainingError(.outOfRange, at: "path", "state \(end + 1) does not exist; there are \(states.count)")
    }
    var result: [(coalition: Coalition, path: MovePath)] = []
    for coalition in try coalitions() {
      if let size = result.first?.coalition.count, coalition.count > size { break }
      if gainful, !coalition.allSatisfy({ sides[$0].preference.better[start][end] }) { continue }
      if let path = try paths(from: start, movers: coalition).first(where: { $0.end == end }) {
        result.append((coalition, path))
      }
    }
    return result
  }

  private func movesTaken(_ side: Side, _ kind: MoveKind) -> [StateSet] {
    switch kind {
    case .any: side.moves
    case .improving: zip(side.moves, side.preference.better).map { $0.intersection($1) }
    case .improvingOrUnknown:
      zip(side.moves, PreferenceReading().credibleMoves(side.preference)).map { $0.intersection($1) }
    }
  }

  private static func path(to position: Int, in found: [(step: MovePath.Step, previous: Int)], start: Int) -> MovePath {
    var steps: [MovePath.Step] = []
    var position = position
    while position >= 0 {
      steps.append(found[position].step)
      position = found[position].previous
    }
    return MovePath(start: start, steps: steps.reversed())
  }
}
