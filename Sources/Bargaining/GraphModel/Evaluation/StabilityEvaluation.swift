/// Compares analyses with conflicts whose states and equilibria are known.
public enum StabilityEvaluation {
  /// One comparison: what was expected, and what was found.
  public struct Row: Hashable, Sendable, Codable {
    /// The conflict.
    public var conflict: String
    /// What is compared: `states`, `Nash equilibria`, `SEQ, Iraq`.
    public var check: String
    /// As published or computed elsewhere.
    public var expected: String
    /// As computed here.
    public var found: String
    /// Whether they are equal.
    public var isRight: Bool
  }

  /// Reads conflicts with their solutions and checks all that they state.
  ///
  /// The bytes hold a JSON list of conflicts as ``ConflictModel/init(gmcr:name:file:)`` reads them, each with `states_yn`,
  /// `stable_states_per_dm_legal`, `equilibria.standard_legal_sequences` and `coalition_improvements_from_state`, of which any may
  /// be absent.
  ///
  /// - Throws: ``BargainingError`` when the bytes are not such a list.
  public static func graphModels(_ bytes: some Sequence<UInt8>, file: String? = nil) throws(BargainingError) -> [Row] {
    guard let cases = try JSONValue.parse(bytes, file: file).list else {
      throw BargainingError(.malformedInput, at: .init(file: file), "expected a list of conflicts")
    }
    var rows: [Row] = []
    for value in cases {
      let model = try GMCRFile(file: file).model(value, name: "conflict \(rows.count + 1)")
      rows += compare(try model.analysis(), with: value)
      rows += try compareCoalitions(of: model, with: value)
    }
    return rows
  }

  private static func compare(_ analysis: StabilityAnalysis, with value: JSONValue) -> [Row] {
    let name = analysis.model.name
    var rows: [Row] = []
    if let expected = value["states_yn"]?.list {
      rows.append(
        row(name, "states", expected.compactMap(\.text), (0..<analysis.space.count).map { analysis.space.text(at: $0) })
      )
    }
    let equilibria = value["equilibria"]?["standard_legal_sequences"]
    let stable = value["stable_states_per_dm_legal"]
    for definition in StabilityDefinition.allCases {
      if let expected = equilibria?[definition.rawValue]?.list {
        rows.append(
          row(
            name, "\(definition.rawValue) equilibria", expected.compactMap(\.integer), analysis.equilibria(definition)))
      }
      for (side, expected) in (stable?[definition.rawValue]?.list ?? []).enumerated() {
        let maker =
          analysis.model.decisionMakers.indices.contains(side) ? analysis.model.decisionMakers[side].name : "?"
        rows.append(
          row(
            name, "\(definition.rawValue), \(maker)", (expected.list ?? []).compactMap(\.integer),
            analysis.stableStates(definition, for: side)))
      }
    }
    return rows
  }

  private static func compareCoalitions(
    of model: ConflictModel, with value: JSONValue
  ) throws(BargainingError) -> [Row] {
    guard case .object(let coalitions) = value["coalition_improvements_from_state"] else { return [] }
    let graph = try model.graph()
    var rows: [Row] = []
    for (key, expected) in coalitions.sorted(by: { $0.key < $1.key }) {
      let members = key.split { !$0.isNumber }.compactMap { Int($0) }
      guard case .object(let byState) = expected, members.allSatisfy({ graph.sides.indices.contains($0) }) else {
        continue
      }
      let improvements = graph.improvements(of: Set(members))
      rows.append(
        row(
          model.name, "improvements of \(key)",
          byState.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }
            .map { "\($0.key): \(($0.value.list ?? []).compactMap(\.integer))" },
          improvements.indices.filter { !improvements[$0].isEmpty }.map { "\($0 + 1): \(improvements[$0].numbers)" }))
    }
    return rows
  }

  private static func row<T: Equatable>(_ conflict: String, _ check: String, _ expected: [T], _ found: [T]) -> Row {
    func text(_ values: [T]) -> String { values.map { "\($0)" }.joined(separator: " ") }
    return Row(
      conflict: conflict, check: check, expected: text(expected), found: text(found), isRight: expected == found)
  }
}
