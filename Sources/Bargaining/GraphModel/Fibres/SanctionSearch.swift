/// The least that the opponents can bring a decision maker down to from each state, by legal sequences of their moves.
///
/// A legal sequence lets any opponent move next, but none twice in a row. In option form this constraint costs nothing: two
/// moves of one opponent in a row are one move of it. The search runs backwards: states are taken from the least value up, and
/// everything that can reach a state and has no value yet gets the state's value. Every state is visited once, and every
/// cell of every opponent is walked through once, so that the search is linear however the moves may cycle.
///
/// - Complexity: O(states × opponents), times the cells of a fibre where there are one-way options.
struct SanctionSearch {
  let moves: MoveFibres
  /// The side that might be sanctioned.
  let side: Int

  /// For every state the least value over the state itself and all states that the opponents can bring about.
  ///
  /// - Parameters:
  ///   - value: what each state is worth to the side.
  ///   - ascending: the states from least to greatest value.
  ///   - improving: whether opponents make only moves that improve their own rank.
  func leastReachable(value: [Int32], ascending: [Int32], improving: Bool) -> [Int32] {
    let (order, cellStart, cellOf) = (moves.order.span, moves.cellStart.span, moves.cellOf.span)
    let (pattern, firstCell, endCell) = (moves.pattern.span, moves.firstCell.span, moves.endCell.span)
    let (ranks, orderedRanks) = (moves.ranks.span, moves.orderedRanks.span)
    let opponents = (0..<moves.sideStart.count - 1).filter { $0 != side }.map { $0 * moves.stateCount }
    var least = [Int32](repeating: .max, count: value.count)
    // Where the walk through each cell has come to: states before it are done.
    var cursor = moves.cellStart
    var stack = [Int32](repeating: 0, count: value.count)
    for target in ascending where least[Int(target)] == .max {
      let worth = value[Int(target)]
      least[Int(target)] = worth
      stack[0] = target
      var height = 1
      while height > 0 {
        height -= 1
        let state = Int(stack[height])
        for offset in opponents {
          let cell = Int(cellOf[offset + state])
          let bound = improving ? ranks[offset + state] : .max
          for origin in Int(firstCell[cell])..<Int(endCell[cell]) where pattern[origin] & ~pattern[cell] == 0 {
            let end = Int(cellStart[origin + 1])
            var position = Int(cursor[origin])
            while position < end, orderedRanks[position] < bound {
              let from = order[position]
              position += 1
              guard least[Int(from)] == .max else { continue }
              least[Int(from)] = worth
              stack[height] = from
              height += 1
            }
            cursor[origin] = Int32(position)
          }
        }
      }
    }
    return least
  }
}
