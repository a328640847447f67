/// A stability analysis as plain values, for printing and for JSON (`parley.stability/1`).
public struct StabilityReport: Hashable, Sendable, Codable {
  /// The format and its version.
  public var format = "parley.stability/1"
  /// The conflict's name.
  public var name: String
  /// The options, in the order of the letters of a state.
  public var options: [Option]
  /// The sides, each with its own stable states.
  public var decisionMakers: [Side]
  /// The feasible states in the order of their numbers.
  public var states: [State]
  /// For every definition, by its short name, the numbers of the equilibria.
  public var equilibria: [String: [Int]]

  /// An option of the model.
  public struct Option: Hashable, Sendable, Codable {
    /// Its name.
    public var name: String
    /// `both`, `fwd`, `back` or `none`.
    public var direction: String
  }

  /// A side of the conflict.
  public struct Side: Hashable, Sendable, Codable {
    /// Its name.
    public var name: String
    /// Its options, by position from 0.
    public var options: [Int]
    /// For every definition, by its short name, the numbers of its stable states.
    public var stable: [String: [Int]]
  }

  /// A feasible state.
  public struct State: Hashable, Sendable, Codable {
    /// From 1, in ascending order of the option bits, the first option lowest.
    public var number: Int
    /// A letter for each option: Y when it is taken, N when not.
    public var options: String
    /// Each side's rank of the state, 1 being its worst tier.
    public var ranks: [Int]
    /// The short names of the definitions under which it is an equilibrium.
    public var equilibrium: [String]
  }
}

extension StabilityAnalysis {
  /// The analysis as plain values.
  ///
  /// - Complexity: O(states × sides); meant for models that a person will read.
  public var report: StabilityReport {
    let definitions = StabilityDefinition.allCases.filter { stable[$0] != nil }
    let equilibria = definitions.map { ($0.rawValue, equilibriumStates($0)) }
    return StabilityReport(
      name: model.name,
      options: model.options.map { .init(name: $0.name, direction: $0.direction.rawValue) },
      decisionMakers: model.decisionMakers.indices.map { side in
        .init(
          name: model.decisionMakers[side].name, options: model.decisionMakers[side].options,
          stable: Dictionary(uniqueKeysWithValues: definitions.map { ($0.rawValue, stableStates($0, for: side)) }))
      },
      states: (0..<space.count).map { state in
        .init(
          number: state + 1, options: space.text(at: state), ranks: ranks.map { Int($0[state]) },
          equilibrium: equilibria.filter { $0.1[state] }.map(\.0))
      },
      equilibria: Dictionary(uniqueKeysWithValues: equilibria.map { ($0.0, $0.1.numbers) }))
  }
}
