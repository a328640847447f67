extension ConflictGraph {
  /// The conflict with some states taken as one, because nobody can tell them apart or cares to: after a withdrawal it no
  /// longer matters what else was offered.
  ///
  /// From a merged state a side can go wherever it could from any of its members. It stands where its first member stood;
  /// letters in which the members differ become `-`.
  ///
  /// - Parameter group: the states, by position from 0, to which it gives the same number are taken as one; nil leaves a state alone.
  /// - Returns: the smaller graph, and for each of its states the position of its first member here.
  /// - Throws: ``BargainingError`` when a side's order tells the members apart, or a preference is no order.
  /// - Complexity: O(states² × sides).
  public func coalesced(
    by group: (Int) -> UInt64?
  ) throws(BargainingError) -> (graph: ConflictGraph, members: [Int]) {
    var firsts: [UInt64: Int] = [:]
    var kept: [Int] = []
    var names: [[String]] = []
    let position = states.indices.map { state -> Int in
      let number = group(state)
      if let number, let known = firsts[number] {
        names[known].append(states[state])
        return known
      }
      if let number { firsts[number] = kept.count }
      kept.append(state)
      names.append([states[state]])
      return kept.count - 1
    }
    guard kept.count < states.count else { return (self, kept) }
    var sides: [Side] = []
    for side in self.sides {
      guard let ranks = side.ranks, states.indices.allSatisfy({ ranks[$0] == ranks[kept[position[$0]]] }) else {
        throw BargainingError(
          .infeasible, at: "side \"\(side.name)\"",
          "it is not indifferent between the states to be taken as one; keep them apart")
      }
      var moves = kept.map { _ in StateSet(capacity: kept.count) }
      for from in states.indices {
        for to in side.moves[from].indices where position[from] != position[to] {
          moves[position[from]][position[to]] = true
        }
      }
      let order = kept.map { ranks[$0] }
      var smaller = Side(side.name, moves: moves, preference: PreferenceRelation(ranks: order))
      smaller.ranks = order
      sides.append(smaller)
    }
    return (try ConflictGraph(name: name, states: names.map(Self.shared), sides: sides), kept)
  }

  private static func shared(_ names: [String]) -> String {
    guard var letters = names.first.map(Array.init) else { return "" }
    for name in names {
      for (index, letter) in name.enumerated() where index < letters.count && letters[index] != letter {
        letters[index] = "-"
      }
    }
    return String(letters)
  }
}
