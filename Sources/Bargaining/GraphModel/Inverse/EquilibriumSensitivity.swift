/// The smallest change of one side's preference that ends an equilibrium.
public struct EquilibriumSensitivity: Hashable, Sendable, Codable {
  /// The side whose preference changes, by position from 0.
  public var side: Int
  /// The state that changes its place, by position from 0.
  public var state: Int
  /// How many tiers it moves: upwards when positive; it joins the tier that it comes to.
  public var shift: Int
}

extension ConflictGraph {
  /// For every side the least shift of one state in its order after which an equilibrium is one no longer.
  ///
  /// Only one state is moved at a time; the side's own stability and what it can be believed to do as a sanctioner both count.
  ///
  /// - Returns: one entry for each side whose order matters; a side without entry can move any one state anywhere.
  /// - Throws: ``BargainingError`` when the state is no equilibrium, a preference is no order, or there are more than 256 states.
  /// - Complexity: O(states × tiers × sides) checks of one state.
  public func sensitivity(
    of equilibrium: Int, _ definition: StabilityDefinition
  ) throws(BargainingError) -> [EquilibriumSensitivity] {
    guard states.indices.contains(equilibrium), isEquilibrium(equilibrium, definition) else {
      throw BargainingError(
        .infeasible, at: "state \(equilibrium + 1)",
        "it is no \(definition.rawValue) equilibrium, so that nothing can end it")
    }
    guard states.count <= 256 else {
      throw BargainingError(
        .tooLarge, at: "sensitivity", "\(states.count) states; every shift is tried for at most 256")
    }
    var result: [EquilibriumSensitivity] = []
    for side in sides.indices {
      guard let ranks = sides[side].ranks else {
        throw BargainingError(
          .unsupported, at: "side \"\(sides[side].name)\"", "its preference is no order; give payoffs")
      }
      if let found = leastShift(of: side, ranks: ranks, ending: equilibrium, definition) { result.append(found) }
    }
    return result
  }

  private func leastShift(
    of side: Int, ranks: [Int32], ending equilibrium: Int, _ definition: StabilityDefinition
  ) -> EquilibriumSensitivity? {
    let top = ranks.max() ?? 1
    for distance in 1..<max(2, top) {
      for state in states.indices {
        for shift in [-distance, distance] where (1...top).contains(ranks[state] + shift) {
          var changed = ranks
          changed[state] += shift
          var graph = self
          graph.sides[side].preference = PreferenceRelation(ranks: changed)
          if !graph.isEquilibrium(equilibrium, definition) {
            return EquilibriumSensitivity(side: side, state: state, shift: Int(shift))
          }
        }
      }
    }
    return nil
  }

  /// Whether one state is stable for every side.
  func isEquilibrium(_ state: Int, _ definition: StabilityDefinition) -> Bool {
    sides.indices.allSatisfy { side in
      SideView(graph: self, side: side, reading: PreferenceReading()).isStable(
        state, definition,
        responses: Responses(graph: self, to: side, isCredible: definition.isCredible, reading: PreferenceReading()))
    }
  }
}
