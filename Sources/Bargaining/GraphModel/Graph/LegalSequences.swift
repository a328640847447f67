/// Where a group of sides can take the conflict by legal sequences: any of them moves next, but none twice in a row.
///
/// - Complexity: for one start, at most states × sides rows of bits are joined.
struct LegalSequences {
  /// For every mover, its moves from every state.
  let moves: [[StateSet]]

  /// All states at the end of a legal sequence of one or more moves from `start`.
  ///
  /// The start is among them when a sequence leads back to it.
  func reachable(from start: Int) -> StateSet {
    let count = moves.first?.count ?? 0
    // For each mover the states that were reached by a sequence whose last move is its own.
    var reachedBy = moves.map { $0[start] }
    var pending = reachedBy
    while let mover = pending.indices.first(where: { !pending[$0].isEmpty }) {
      let arrivals = pending[mover].indices
      pending[mover] = StateSet(capacity: count)
      for next in moves.indices where next != mover {
        var fresh = StateSet(capacity: count)
        for state in arrivals { fresh.formUnion(moves[next][state]) }
        fresh.subtract(reachedBy[next])
        reachedBy[next].formUnion(fresh)
        pending[next].formUnion(fresh)
      }
    }
    return reachedBy.reduce(into: StateSet(capacity: count)) { $0.formUnion($1) }
  }
}
