extension ConflictGraph {
  /// The analysis of a graph as plain values; a state's name stands where the letters of an option form would.
  ///
  /// - Complexity: that of ``analysis(_:reading:)``.
  public var report: StabilityReport {
    let definitions = StabilityDefinition.allCases
    let analysis = analysis(definitions)
    let equilibria = definitions.map { ($0.rawValue, analysis.equilibria($0)) }
    return StabilityReport(
      name: name, options: [],
      decisionMakers: sides.indices.map { side in
        .init(
          name: sides[side].name, options: [],
          stable: Dictionary(
            uniqueKeysWithValues: definitions.map { ($0.rawValue, analysis.stable[$0]?[side].numbers ?? []) }))
      },
      states: states.enumerated().map { index, name in
        .init(
          number: index + 1, options: name, ranks: sides.compactMap { $0.ranks.map { Int($0[index]) } },
          equilibrium: equilibria.filter { $0.1.contains(index + 1) }.map(\.0))
      },
      equilibria: Dictionary(uniqueKeysWithValues: equilibria))
  }
}
