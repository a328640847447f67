extension ConflictGraph {
  /// The states from which a side would not move if it looks a fixed number of moves ahead (limited-move stability L_h).
  ///
  /// Looking one move ahead is Nash stability. Looking h ahead, the side compares staying with the state where play would end if
  /// it moved: the next mover looks h − 1 ahead in the same way, and stays when moving gains it nothing. Among moves that are
  /// equally good for the mover the one that is worst for the side that looks ahead is expected; with several opponents
  /// the one among them whose answer is worst for it is expected to answer. Source for two sides with strict preferences:
  /// Kilgour, "Anticipation and stability in two-person non-cooperative games" (1985); Fang, Hipel and Kilgour (1993), section 3.5.
  /// The rules for ties and for several opponents are Parley's, and cautious.
  ///
  /// - Parameter horizon: how many moves to look ahead, 1 or more.
  /// - Returns: for every side its stable states; a side whose preference is no order has none.
  /// - Throws: ``BargainingError`` for a horizon below 1 or above 64.
  /// - Complexity: O(horizon × sides² × moves) for each side that looks ahead.
  public func limitedMoveStable(horizon: Int) throws(BargainingError) -> [StateSet] {
    guard (1...64).contains(horizon) else {
      throw BargainingError(.outOfRange, at: "horizon", "the horizon is \(horizon); give one from 1 to 64")
    }
    return sides.indices.map { side in
      guard sides[side].ranks != nil else { return StateSet(capacity: states.count) }
      let ends = anticipatedEnds(for: side, horizon: horizon)
      return StateSet(capacity: states.count) { ends[$0] == $0 }
    }
  }

  /// Where play ends from each state when `observer` moves first and all look ahead.
  private func anticipatedEnds(for observer: Int, horizon: Int) -> [Int] {
    let order = sides.map { $0.ranks ?? Array(repeating: 0, count: states.count) }
    let watch = order[observer]
    // ends[mover][state]: where play ends when `mover` may move in `state` with the horizon reached so far.
    var ends = sides.map { _ in Array(states.indices) }
    for _ in 0..<horizon {
      let before = ends
      for mover in sides.indices {
        let rank = order[mover]
        for state in states.indices {
          var best = state
          for target in sides[mover].moves[state].indices {
            let end = expectedEnd(after: mover, at: target, ends: before, watch: watch)
            guard rank[end] > rank[state] else { continue }
            if best == state || rank[end] > rank[best] || (rank[end] == rank[best] && watch[end] < watch[best]) {
              best = end
            }
          }
          ends[mover][state] = best
        }
      }
    }
    // A move is made only for a higher rank, so that play that ends where it began is play in which nobody moved.
    return ends[observer]
  }

  /// The end that is worst for the observer among the answers of the other sides.
  private func expectedEnd(after mover: Int, at state: Int, ends: [[Int]], watch: [Int32]) -> Int {
    var worst: Int?
    for next in sides.indices where next != mover {
      let end = ends[next][state]
      if worst.map({ watch[end] < watch[$0] }) ?? true { worst = end }
    }
    return worst ?? state
  }
}
