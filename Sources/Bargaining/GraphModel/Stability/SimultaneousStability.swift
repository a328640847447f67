extension ConflictModel {
  /// The states that a side would not leave for fear of what all might do at the same time (simultaneous stability, SIM).
  ///
  /// Each side may stay or make one of its improvements from the state, all at once; an improvement is sanctioned when some
  /// combination of the others' improvements with it gives a feasible state that is no better for the side than the one left.
  /// Source: Fraser and Hipel, *Conflict Analysis: Models and Resolutions* (1984), chapter 2. GMCR+ reports it as SIM.
  ///
  /// - Parameter limit: how many combinations to try in all.
  /// - Returns: for every side its stable states.
  /// - Throws: ``BargainingError`` when two sides hold one option, more combinations would be tried, or a preference does not fit.
  /// - Complexity: for each state the product of the sides' numbers of improvements.
  public func simultaneouslyStable(limit: Int = 20_000_000) throws(BargainingError) -> [StateSet] {
    let held = decisionMakers.flatMap(\.options)
    guard Set(held).count == held.count else {
      throw BargainingError(
        .unsupported, at: "simultaneous stability", "an option is in several hands; moves at the same time would clash")
    }
    let graph = try graph()
    let space = try stateSpace(limit: ConflictGraph.stateLimit)
    var stable = Array(repeating: StateSet(capacity: space.count, full: true), count: graph.sides.count)
    var tried = 0
    for state in 0..<space.count {
      let improvements = graph.sides.map { $0.moves[state].intersection($0.preference.better[state]).indices }
      for side in graph.sides.indices {
        let others = graph.sides.indices.filter { $0 != side }.map { improvements[$0] }
        for improvement in improvements[side] {
          var answers = [space.bits[improvement] ^ space.bits[state]]
          for choices in others {
            answers += answers.flatMap { change in choices.map { change | (space.bits[$0] ^ space.bits[state]) } }
            guard answers.count <= limit else { break }
          }
          tried += answers.count
          guard tried <= limit else {
            throw BargainingError(
              .tooLarge, at: "simultaneous stability",
              "more than \(limit) combinations of improvements; raise the limit")
          }
          let isSanctioned = answers.contains { change in
            guard let end = space.index(of: space.bits[state] ^ change) else { return false }
            return !graph.sides[side].preference.better[state][end]
          }
          if !isSanctioned { stable[side][state] = false }
        }
      }
    }
    return stable
  }
}
