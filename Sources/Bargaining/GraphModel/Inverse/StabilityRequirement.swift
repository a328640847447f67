/// What a side's preference must be like for a state to be stable for it (inverse analysis).
///
/// Every clause belongs to one move away from the state. It is met when the state is at least as good, for this side, as all states
/// of one of its alternatives: the state moved to (then the move is no improvement), or what an answer of the opponents leads
/// to (then the move is sanctioned).
///
/// Source: Kinsara, Petersons, Hipel and Kilgour, "Inverse approach to the graph model for conflict resolution", IEEE
/// Transactions on SMC: Systems 45 (2015) 734–742.
public struct StabilityRequirement: Hashable, Sendable, Codable {
  /// One move, and the ways to make it unattractive.
  public struct Clause: Hashable, Sendable, Codable {
    /// The state moved to, by position from 0.
    public var move: Int
    /// Groups of states, by position from 0: the state must be at least as good as all of one group.
    public var alternatives: [[Int]]
  }

  /// The side, by position from 0.
  public var side: Int
  /// One clause for each of the side's moves from the state; all must be met.
  public var clauses: [Clause]
  /// The side's rank of the state now; 1 is its worst tier.
  public var rank: Int
  /// The least rank of the state at which it is stable, all other preferences staying as they are.
  public var requiredRank: Int

  /// How many tiers the state would have to rise; 0 when it is stable already.
  public var rise: Int { max(0, requiredRank - rank) }

  /// How many tiers the state may fall and stay stable; nil when it is not stable, and its whole height when nothing can break it.
  public var margin: Int? { rank >= requiredRank ? rank - max(1, requiredRank) : nil }
}

extension ConflictGraph {
  /// For every side, which preferences would make a state stable, and how far its own preference is from that.
  ///
  /// The opponents' preferences, which decide what they can be believed to do, stay as they are.
  ///
  /// - Throws: ``BargainingError`` when the state does not exist, or a side's preference is no order.
  /// - Complexity: O(moves × states) from the one state.
  public func requirements(
    for state: Int, _ definition: StabilityDefinition
  ) throws(BargainingError) -> [StabilityRequirement] {
    guard states.indices.contains(state) else {
      throw BargainingError(.outOfRange, at: "state \(state + 1)", "there are \(states.count) states, numbered from 1")
    }
    var result: [StabilityRequirement] = []
    for side in sides.indices {
      guard let ranks = sides[side].ranks else {
        throw BargainingError(
          .unsupported, at: "side \"\(sides[side].name)\"", "its preference is no order; give payoffs")
      }
      let clauses = clauses(for: side, at: state, definition)
      let required = clauses.map { clause in
        clause.alternatives.map { group in group.map { ranks[$0] }.max() ?? 0 }.min() ?? 0
      }
      result.append(
        StabilityRequirement(
          side: side, clauses: clauses, rank: Int(ranks[state]), requiredRank: Int(required.max() ?? 0)))
    }
    return result
  }

  private func clauses(for side: Int, at state: Int, _ definition: StabilityDefinition) -> [StabilityRequirement.Clause]
  {
    let responses = Responses(graph: self, to: side, isCredible: definition.isCredible, reading: PreferenceReading())
    let moves = sides[side].moves
    return moves[state].indices.map { move in
      var alternatives = [[move]]
      if definition != .nash {
        for sanction in responses(move).indices where sanction != move {
          alternatives.append(definition.allowsEscape ? [sanction] + moves[sanction].indices : [sanction])
        }
      }
      return .init(move: move, alternatives: alternatives.map { Set($0).subtracting([state]).sorted() })
    }
  }
}
