/// Which states of a conflict are stable, for whom, and under which definition.
public struct StabilityAnalysis: Sendable {
  /// The conflict.
  public let model: ConflictModel
  /// Its feasible states; state number n is at position n − 1.
  public let space: StateSpace
  /// For every decision maker the rank of every state: 1 is the worst tier, equal ranks tie.
  public let ranks: [[Int32]]
  /// For every definition asked for, each decision maker's stable states.
  public let stable: [StabilityDefinition: [StateSet]]

  /// The numbers, from 1, of the states that are stable for every side; none for a definition that was not asked for.
  public func equilibria(_ definition: StabilityDefinition) -> [Int] {
    equilibriumStates(definition).numbers
  }

  /// The states that are stable for every side.
  public func equilibriumStates(_ definition: StabilityDefinition) -> StateSet {
    guard let sets = stable[definition], var result = sets.first else { return StateSet(capacity: space.count) }
    for set in sets.dropFirst() { result.formIntersection(set) }
    return result
  }

  /// The numbers, from 1, of the states that are stable for one decision maker, by its position from 0.
  public func stableStates(_ definition: StabilityDefinition, for decisionMaker: Int) -> [Int] {
    guard let sets = stable[definition], sets.indices.contains(decisionMaker) else { return [] }
    return sets[decisionMaker].numbers
  }
}
