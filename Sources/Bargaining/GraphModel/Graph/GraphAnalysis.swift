/// Which states of a conflict graph are stable, for whom, under which definition and reading of preferences.
public struct GraphAnalysis: Sendable {
  /// For every definition asked for, each side's stable states.
  public let stable: [StabilityDefinition: [StateSet]]

  /// The numbers, from 1, of the states that are stable for every side; none for a definition that was not asked for.
  public func equilibria(_ definition: StabilityDefinition) -> [Int] {
    guard let sets = stable[definition], let first = sets.first else { return [] }
    return sets.dropFirst().reduce(first) { $0.intersection($1) }.numbers
  }
}

extension ConflictGraph {
  /// Stable states by legal sequences of the opponents' moves, for preferences of any kind.
  ///
  /// - Parameters:
  ///   - definitions: those to compute.
  ///   - reading: how unknown and strong preferences are taken. With ``PreferenceReading/requiresStrongSanctions`` the result is
  ///     the *strongly* stable states; those that are stable, but not strongly, are weakly stable.
  /// - Complexity: O(states² × moves) bits, 64 at a time.
  public func analysis(
    _ definitions: [StabilityDefinition] = StabilityDefinition.allCases,
    reading: PreferenceReading = PreferenceReading()
  ) -> GraphAnalysis {
    var stable: [StabilityDefinition: [StateSet]] = [:]
    for side in sides.indices {
      let view = SideView(graph: self, side: side, reading: reading)
      for definition in definitions {
        let responses = Responses(graph: self, to: side, isCredible: definition.isCredible, reading: reading)
        stable[definition, default: []].append(
          StateSet(capacity: states.count) { view.isStable($0, definition, responses: responses) })
      }
    }
    return GraphAnalysis(stable: stable)
  }
}

/// The opponents' legal sequences against one side, each looked up when first needed.
final class Responses {
  private let sequences: LegalSequences
  private var known: [Int: StateSet] = [:]

  init(graph: ConflictGraph, to side: Int, isCredible: Bool, reading: PreferenceReading) {
    sequences = LegalSequences(
      moves: graph.sides.indices.filter { $0 != side }.map { opponent in
        let moves = graph.sides[opponent].moves
        guard isCredible else { return moves }
        return zip(moves, reading.credibleMoves(graph.sides[opponent].preference)).map { $0.intersection($1) }
      })
    stateCount = graph.states.count
  }

  private let stateCount: Int

  /// The states that the opponents can bring about from `state`.
  func callAsFunction(_ state: Int) -> StateSet {
    if let set = known[state] { return set }
    let set = sequences.moves.isEmpty ? StateSet(capacity: stateCount) : sequences.reachable(from: state)
    known[state] = set
    return set
  }
}

/// One side's moves, what entices it and what it fears.
struct SideView {
  let moves: [StateSet]
  let incentives: [StateSet]
  let sanctions: [StateSet]

  init(graph: ConflictGraph, side: Int, reading: PreferenceReading) {
    moves = graph.sides[side].moves
    incentives = reading.incentives(graph.sides[side].preference)
    sanctions = reading.sanctions(graph.sides[side].preference)
  }

  func isStable(_ state: Int, _ definition: StabilityDefinition, responses: Responses) -> Bool {
    unsanctioned(from: state, definition, responses: responses, findAll: false).isEmpty
  }

  /// The improvements from a state that nothing deters.
  func unsanctioned(
    from state: Int, _ definition: StabilityDefinition, responses: Responses, findAll: Bool = true
  ) -> [Int] {
    let improvements = moves[state].intersection(incentives[state]).indices
    guard definition != .nash, !improvements.isEmpty else { return improvements }
    var deterring = sanctions[state]
    if definition.allowsEscape {
      let feared = sanctions[state]
      for sanction in feared.indices where !moves[sanction].isSubset(of: feared) { deterring[sanction] = false }
    }
    var free: [Int] = []
    for improvement in improvements where responses(improvement).isDisjoint(with: deterring) {
      free.append(improvement)
      if !findAll { break }
    }
    return free
  }
}
