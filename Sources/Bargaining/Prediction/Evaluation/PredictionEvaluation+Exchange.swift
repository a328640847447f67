extension PredictionEvaluation {
  /// Checks the position-exchange model against reference exchanges and expected outcomes.
  ///
  /// The bytes hold an object with `issues` (each with `nbs_weighted_mean`), `data` (rows of `actor`, `issue`, `position`, `salience`,
  /// `power`) and `reference_exchanges_round1`.
  ///
  /// - Throws: ``BargainingError`` when the bytes hold something else.
  public static func positionExchange(_ bytes: some Sequence<UInt8>, file: String? = nil) throws(BargainingError)
    -> [Row]
  {
    let root = try JSONValue.parse(bytes, file: file)
    guard case .object(let issues) = root["issues"], let data = root["data"]?.list,
      let references = root["reference_exchanges_round1"]?.list
    else {
      throw BargainingError(
        .malformedInput, at: .init(file: file), "expected \"issues\", \"data\" and \"reference_exchanges_round1\"")
    }
    var issueNames: [String] = []
    for entry in data {
      if let issue = entry["issue"]?.text, !issueNames.contains(issue) { issueNames.append(issue) }
    }
    let problem = try problem(data, issues: issueNames, actors: root["actors"]?.list?.compactMap(\.text) ?? [])
    var rows: [Row] = []
    for (index, name) in issueNames.enumerated() {
      guard let expected = issues[name]?["nbs_weighted_mean"]?.number else { continue }
      let found = try DecisionRule.weightedMean.prediction(of: problem, issue: index)
      rows.append(
        Row(
          run: name, check: "expected outcome", expected: "\(expected)",
          found: "\((found * 10_000).rounded() / 10_000)",
          isRight: abs(found - expected) < 0.000_051))
    }
    let exchanges = try PositionExchangeModel().run(problem).exchanges[0]
    for (index, reference) in references.enumerated() {
      let expected = describe(reference)
      let found = exchanges.indices.contains(index) ? describe(exchanges[index], problem) : nil
      rows.append(
        Row(
          run: "exchange \(index + 1)", check: "actors, issues, gain, moves", expected: expected.text,
          found: found?.text ?? "none",
          isRight: found.map { $0.names == expected.names && close($0.numbers, expected.numbers) } ?? false))
    }
    rows.append(
      Row(
        run: "round 1", check: "number of exchanges", expected: "\(references.count)", found: "\(exchanges.count)",
        isRight: references.count == exchanges.count))
    return rows
  }

  private static func problem(
    _ data: [JSONValue], issues: [String], actors: [String]
  ) throws(BargainingError) -> DecisionProblem {
    var people = actors.map { name in
      Stakeholder(
        name, positions: issues.map { _ in nil }, saliences: issues.map { _ in 0 }, capabilities: issues.map { _ in 0 })
    }
    for entry in data {
      guard let actor = actors.firstIndex(of: entry["actor"]?.text ?? ""),
        let issue = issues.firstIndex(of: entry["issue"]?.text ?? "")
      else { continue }
      people[actor].positions[issue] = entry["position"]?.number
      people[actor].saliences[issue] = entry["salience"]?.number ?? 0
      people[actor].capabilities[issue] = entry["power"]?.number ?? 0
    }
    return try DecisionProblem(name: "exchange", issues: issues, scale: 0...100, actors: people)
  }

  private static func describe(_ value: JSONValue) -> (names: [String], numbers: [Double], text: String) {
    let names = ["i", "supply_issue_q", "j", "supply_issue_p"].map { value[$0]?.text ?? "" }
    let numbers = ["gain", "x_iq", "y_iq", "x_jp", "y_jp"].map { value[$0]?.number ?? .nan }
    return (names, numbers, "\(names.joined(separator: " ")) \(numbers)")
  }

  private static func describe(
    _ exchange: PositionExchange, _ problem: DecisionProblem
  ) -> (names: [String], numbers: [Double], text: String) {
    let parts = [exchange.first, exchange.second]
    let names = parts.flatMap { [problem.actors[$0.actor].name, problem.issues[$0.issue]] }
    let numbers = [exchange.gain] + parts.flatMap { [$0.from, $0.to] }
    return (names, numbers, "\(names.joined(separator: " ")) \(numbers)")
  }

  static func close(_ first: [Double], _ second: [Double], within tolerance: Double = 1e-9) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { abs($0 - $1) <= tolerance }
  }
}
