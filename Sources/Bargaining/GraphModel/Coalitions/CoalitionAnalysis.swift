/// A group of sides that move together, by their positions from 0.
public typealias Coalition = Set<Int>

extension ConflictGraph {
  /// Every group of one or more sides, smaller groups first.
  ///
  /// - Throws: ``BargainingError`` when there are more than 10 sides.
  public func coalitions() throws(BargainingError) -> [Coalition] {
    guard sides.count <= 10 else {
      throw BargainingError(
        .tooLarge, at: "coalitions", "\(sides.count) sides form too many groups; at most 10 are allowed")
    }
    return (1..<(1 << sides.count)).map { mask in Set(sides.indices.filter { mask >> $0 & 1 == 1 }) }
      .sorted { $0.count != $1.count ? $0.count < $1.count : $0.sorted().lexicographicallyPrecedes($1.sorted()) }
  }

  /// For every state where a coalition can take the conflict by legal sequences of its members' moves.
  public func reachable(by coalition: Coalition) -> [StateSet] {
    let sequences = LegalSequences(moves: coalition.sorted().map { sides[$0].moves })
    return states.indices.map { sequences.reachable(from: $0) }
  }

  /// For every state where a coalition can take the conflict so that each member is better off at the end.
  public func improvements(of coalition: Coalition) -> [StateSet] {
    zip(reachable(by: coalition), states.indices).map { reach, state in
      coalition.reduce(reach) { $0.intersection(sides[$1].preference.better[state]) }
    }
  }

  /// The states that a coalition has no reason to leave, by the coalitional form of a definition.
  ///
  /// The coalition considers its improvements; a sanction leaves at least one member no better off than before. For general and
  /// symmetric metarationality the others answer by any legal sequence; for sequential stability by a sequence of
  /// improvements of groups among them. Nash stability of all coalitions is Aumann's strong equilibrium.
  ///
  /// Sources: Kilgour, Hipel, Fang and Peng, "Coalition analysis in group decision support", Group Decision and Negotiation 10
  /// (2001) 159–175; Inohara and Hipel, "Coalition analysis in the graph model for conflict resolution", Systems Engineering 11
  /// (2008) 343–359. Unknown preferences deter and do not entice.
  ///
  /// - Throws: ``BargainingError`` for an empty coalition, or a member that is no side.
  /// - Complexity: O(states² × moves) bits, 64 at a time; exponential in the number of opponents for sequential stability.
  public func stable(_ definition: StabilityDefinition, for coalition: Coalition) throws(BargainingError) -> StateSet {
    guard !coalition.isEmpty, coalition.isSubset(of: Set(sides.indices)) else {
      throw BargainingError(
        .outOfRange, at: "coalition", "\(coalition.sorted()) is no group of the \(sides.count) sides, numbered from 0")
    }
    let view = CoalitionView(graph: self, coalition: coalition)
    let others = Set(sides.indices).subtracting(coalition)
    let answers =
      definition == .nash || others.isEmpty ? nil : self.answers(of: others, isCredible: definition.isCredible)
    return StateSet(capacity: states.count) { view.isStable($0, definition, answers: answers) }
  }

  /// The numbers, from 1, of the states that no coalition has a reason to leave.
  ///
  /// - Throws: ``BargainingError`` when there are more than 10 sides.
  public func coalitionalEquilibria(_ definition: StabilityDefinition) throws(BargainingError) -> [Int] {
    var result = StateSet(capacity: states.count, full: true)
    for coalition in try coalitions() { result.formIntersection(try stable(definition, for: coalition)) }
    return result.numbers
  }

  /// Where a group can answer to, from every state.
  private func answers(of group: Set<Int>, isCredible: Bool) -> [StateSet] {
    guard isCredible else { return reachable(by: group) }
    let members = group.sorted()
    let steps = (1..<(1 << members.count)).map { mask in
      improvements(of: Set(members.indices.filter { mask >> $0 & 1 == 1 }.map { members[$0] }))
    }
    let sequences = LegalSequences(moves: steps)
    return states.indices.map { sequences.reachable(from: $0) }
  }
}

/// What a coalition can gain, and what it fears.
private struct CoalitionView {
  let improvements: [StateSet]
  let reach: [StateSet]
  let better: [StateSet]

  init(graph: ConflictGraph, coalition: Coalition) {
    improvements = graph.improvements(of: coalition)
    reach = graph.reachable(by: coalition)
    better = graph.states.indices.map { state in
      coalition.reduce(StateSet(capacity: graph.states.count, full: true)) {
        $0.intersection(graph.sides[$1].preference.better[state])
      }
    }
  }

  func isStable(_ state: Int, _ definition: StabilityDefinition, answers: [StateSet]?) -> Bool {
    improvements[state].indices.allSatisfy { improvement in
      guard let answers else { return false }
      return answers[improvement].subtracting(better[state]).indices.contains { sanction in
        !definition.allowsEscape || reach[sanction].isDisjoint(with: better[state])
      }
    }
  }
}
