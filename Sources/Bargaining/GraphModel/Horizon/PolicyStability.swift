extension ConflictGraph {
  /// The states that a side would not leave, whatever its own plan, against some fixed plan of its opponents.
  ///
  /// A *policy* fixes for every state where a side goes from there, or that it stays. A state is policy stable when there are
  /// policies, all staying there, such that no side could end at something better by another policy of its own. Whether the
  /// opponents can hold a side down is a game of reaching: the side wins where it can come to a better state in which the
  /// opponents stay; that game has a winning policy for one of the two, found as a least fixed point.
  ///
  /// Source: Zeng, Fang, Hipel and Kilgour, "Policy stable states in the graph model for conflict resolution", Theory and
  /// Decision 57 (2004) 345–365. With two sides this is exact. With more, the opponents' legal sequences count as one move of
  /// theirs and each side is held against policies chosen for it alone, so that the states found contain all policy stable ones.
  /// Play that never ends counts as no gain.
  ///
  /// - Returns: for every side the states that it can be held to.
  /// - Complexity: O(states³) bits for each side, 64 at a time; meant for up to some hundred states.
  public func policyStable(reading: PreferenceReading = PreferenceReading()) -> [StateSet] {
    sides.indices.map { side in
      let answers = answers(to: side, reading: reading)
      let sanctions = reading.sanctions(sides[side].preference)
      return StateSet(capacity: states.count) { state in
        let wins = winning(for: side, over: state, answers: answers, sanctions: sanctions)
        return sides[side].moves[state].isDisjoint(with: wins)
      }
    }
  }

  private func answers(to side: Int, reading: PreferenceReading) -> [StateSet] {
    let responses = Responses(graph: self, to: side, isCredible: false, reading: reading)
    return states.indices.map { responses($0) }
  }

  /// The states in which the opponents are to move and `side` can force something that entices it away from `state`.
  private func winning(for side: Int, over state: Int, answers: [StateSet], sanctions: [StateSet]) -> StateSet {
    let enticing = StateSet(capacity: states.count, full: true).subtracting(sanctions[state])
    let moves = sides[side].moves
    var wins = StateSet(capacity: states.count)
    var changed = true
    while changed {
      changed = false
      // Where the side is to move and has a way on: stay, or go, to a state that is won.
      let wayOn = StateSet(capacity: states.count) { wins[$0] || !moves[$0].isDisjoint(with: wins) }
      for position in states.indices where !wins[position] && position != state {
        let winsIfTheyStay = enticing[position] || !moves[position].isDisjoint(with: wins)
        var others = answers[position]
        others[position] = false
        if winsIfTheyStay, others.isSubset(of: wayOn) {
          wins[position] = true
          changed = true
        }
      }
    }
    return wins
  }
}
