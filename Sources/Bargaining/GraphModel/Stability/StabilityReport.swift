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
  /// The analysis as plain values; simultaneous stability (SIM), a look two moves ahead (L2) and policies (policy) are added where
  /// they can be had quickly.
  ///
  /// - Complexity: O(states × sides), and up to a million combinations for SIM; meant for models that a person will read.
  public var report: StabilityReport {
    var named = StabilityDefinition.allCases.compactMap { definition in
      stable[definition].map { (definition.rawValue, $0) }
    }
    if let simultaneous = try? model.simultaneouslyStable(limit: 1_000_000) { named.append(("SIM", simultaneous)) }
    if space.count <= ConflictGraph.furtherStateLimit, let graph = try? model.graph() { named += graph.furtherStable }
    return StabilityReport(
      name: model.name,
      options: model.options.map { .init(name: $0.name, direction: $0.direction.rawValue) },
      sides: model.decisionMakers.map { ($0.name, $0.options) },
      states: (0..<space.count).map { space.text(at: $0) }, ranks: ranks, stable: named)
  }
}

extension ConflictGraph {
  /// The stable states and equilibria of a graph as plain values; a state's letters are its name. With at most 128 states also
  /// those of a look two moves ahead (`L2`) and of policies (`policy`).
  ///
  /// - Complexity: as ``analysis(_:reading:)``.
  public func report(reading: PreferenceReading = PreferenceReading()) -> StabilityReport {
    let analysis = analysis(reading: reading)
    let further = states.count <= Self.furtherStateLimit ? furtherStable : []
    return StabilityReport(
      name: name, options: [], sides: sides.map { ($0.name, []) }, states: states, ranks: sides.compactMap(\.ranks),
      stable: StabilityDefinition.allCases.compactMap { definition in
        analysis.stable[definition].map { (definition.rawValue, $0) }
      } + further)
  }

  /// The most states for which a report also looks ahead and at policies.
  static let furtherStateLimit = 128

  /// Stable states when everybody looks two moves ahead (`L2`), and against the others' policies (`policy`).
  var furtherStable: [(String, [StateSet])] {
    let ahead = (try? limitedMoveStable(horizon: 2)).map { [("L2", $0)] } ?? []
    return ahead + [("policy", policyStable())]
  }
}

extension StabilityReport {
  /// The report with the options behind its states' letters, and who holds them.
  public func naming(optionsOf model: ConflictModel) -> StabilityReport {
    var report = self
    report.options = model.options.map { .init(name: $0.name, direction: $0.direction.rawValue) }
    for (side, maker) in zip(decisionMakers.indices, model.decisionMakers) {
      report.decisionMakers[side].options = maker.options
    }
    return report
  }
}

extension ConflictFile {
  /// The stable states and equilibria as plain values, whatever the form of the conflict.
  ///
  /// - Throws: ``BargainingError`` when a preference does not fit the feasible states, or there are none or too many.
  public func report() throws(BargainingError) -> StabilityReport {
    switch self {
    case .optionForm(let model): try model.analysis().report
    case .graph(let graph): graph.report()
    }
  }
}

extension StabilityReport {
  init(
    name: String, options: [Option], sides: [(name: String, options: [Int])], states: [String], ranks: [[Int32]],
    stable: [(definition: String, sets: [StateSet])]
  ) {
    let equilibria = stable.map { definition, sets in
      (definition, sets.reduce(StateSet(capacity: states.count, full: true)) { $0.intersection($1) })
    }
    self.init(
      name: name, options: options,
      decisionMakers: sides.enumerated().map { index, side in
        Side(
          name: side.name, options: side.options,
          stable: Dictionary(uniqueKeysWithValues: stable.map { ($0.definition, $0.sets[index].numbers) }))
      },
      states: states.enumerated().map { index, text in
        State(
          number: index + 1, options: text, ranks: ranks.map { Int($0[index]) },
          equilibrium: equilibria.filter { $0.1[index] }.map(\.0))
      },
      equilibria: Dictionary(uniqueKeysWithValues: equilibria.map { ($0.0, $0.1.numbers) }))
  }
}
