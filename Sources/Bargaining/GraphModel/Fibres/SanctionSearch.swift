/// The least that the opponents can bring a decision maker down to from each state, by legal sequences of their moves.
///
/// A legal sequence lets any opponent move next, but none twice in a row. In option form this constraint costs nothing: two
/// moves of one opponent in a row are one move of it. The search runs backwards: states are taken from the least value up, and
/// everything that can reach a state and has no value yet gets the state's value. Every state is visited once, and every
/// cell of every opponent is walked through once, so that the search is linear however the moves may cycle.
///
/// - Complexity: O(n × opponents), times the cells of a fibre where there are one-way options.
enum SanctionSearch {
  /// - Parameters:
  ///   - value: what a state is worth to the decision maker who might be sanctioned.
  ///   - ascending: the states from least to greatest value.
  ///   - opponents: the moves of the others.
  ///   - improving: whether opponents make only moves that improve their own rank.
  /// - Returns: for every state the least value over the state itself and all states that the opponents can bring about.
  static func leastReachable(
    value: [Int32], ascending: [Int32], opponents: [MoveFibres], improving: Bool
  ) -> [Int32] {
    var least = [Int32](repeating: .max, count: value.count)
    // Where the walk through each cell has come to: states before it are done.
    var cursors = opponents.map { Array($0.cellStart.dropLast()) }
    var stack: [Int32] = []
    for target in ascending where least[Int(target)] == .max {
      let worth = value[Int(target)]
      least[Int(target)] = worth
      stack.append(target)
      while let state = stack.popLast() {
        for index in opponents.indices {
          visitOrigins(of: Int(state), moves: opponents[index], cursor: &cursors[index], improving: improving) {
            origin in
            guard least[Int(origin)] == .max else { return }
            least[Int(origin)] = worth
            stack.append(origin)
          }
        }
      }
    }
    return least
  }

  /// Calls `visit` for the states from which the mover can come to `state`, each at most once over all calls with one cursor.
  @inline(__always)
  private static func visitOrigins(
    of state: Int, moves: MoveFibres, cursor: inout [Int32], improving: Bool, visit: (Int32) -> Void
  ) {
    let cell = Int(moves.cellOf[state])
    let bound = improving ? moves.ranks[state] : .max
    for origin in Int(moves.firstCell[cell])..<Int(moves.endCell[cell])
    where moves.pattern[origin] & ~moves.pattern[cell] == 0 {
      let end = Int(moves.cellStart[origin + 1])
      var position = Int(cursor[origin])
      while position < end, moves.orderedRanks[position] < bound {
        visit(moves.order[position])
        position += 1
      }
      cursor[origin] = Int32(position)
    }
  }
}
