extension PredictionEvaluation {
  /// Checks the spatial model against runs of the reference program.
  ///
  /// The bytes hold an object of runs; each with `actors` (`name`, `pos`, `sal`, `power_rounded`), `position_history_by_turn` (per
  /// actor and dimension, one decimal) and `win_probability_by_turn` (per actor, four decimals). Runs without actors are passed over.
  ///
  /// - Throws: ``BargainingError`` when the bytes hold something else.
  public static func spatial(_ bytes: some Sequence<UInt8>, file: String? = nil) throws(BargainingError) -> [Row] {
    guard case .object(let runs) = try JSONValue.parse(bytes, file: file) else {
      throw BargainingError(.malformedInput, at: .init(file: file), "expected an object of runs")
    }
    var rows: [Row] = []
    for (name, value) in runs.sorted(by: { $0.key < $1.key }) {
      guard let actors = value["actors"]?.list, !actors.isEmpty, let history = value["position_history_by_turn"] else {
        continue
      }
      rows += try compare(name, try spatialProblem(name, actors, history: history), value)
    }
    return rows
  }

  private static func spatialProblem(
    _ name: String, _ actors: [JSONValue], history: JSONValue
  ) throws(BargainingError) -> DecisionProblem {
    let people = actors.map { actor in
      Stakeholder(
        actor["name"]?.text ?? "", positions: (actor["pos"]?.list ?? []).compactMap(\.number),
        saliences: (actor["sal"]?.list ?? []).compactMap(\.number), capability: actor["power_rounded"]?.number ?? 0)
    }
    guard let first = people.first, case .object(let dimensions) = history[first.name] else {
      throw BargainingError(.malformedInput, at: "run \(name)", "the first actor has no history")
    }
    // The history's dimensions are an object: the one that begins with the actor's first position is the first, and so on.
    let issues = first.positions.map { position in
      dimensions.keys.sorted().first { key in
        abs((dimensions[key]?.list?.first?.number ?? .nan) - (position ?? 0)) <= 0.051
      } ?? ""
    }
    return try DecisionProblem(name: name, issues: issues, scale: 0...100, actors: people)
  }

  private static func compare(
    _ name: String, _ problem: DecisionProblem, _ value: JSONValue
  ) throws(BargainingError) -> [Row] {
    let history = value["position_history_by_turn"]
    let chances = value["win_probability_by_turn"]
    let turns = (chances?[problem.actors[0].name]?.list?.count ?? 1) - 1
    let natural = try SpatialModel().run(problem)
    let run = try SpatialModel().run(problem, turns: max(0, turns))
    var rows = [
      Row(
        run: name, check: "turns", expected: "\(turns)", found: "\(natural.rounds.count - 1)",
        isRight: natural.rounds.count - 1 == turns)
    ]
    for (turn, round) in run.rounds.enumerated() {
      var wrongPositions: [String] = []
      var wrongChances: [String] = []
      for (index, actor) in problem.actors.enumerated() {
        for (dimension, issue) in problem.issues.enumerated() {
          guard let expected = history?[actor.name]?[issue]?.list?[turn].number,
            let found = round.positions[index][dimension]
          else { continue }
          if abs(expected - found) > 0.051 { wrongPositions.append("\(actor.name) \(issue) \(expected) ≠ \(found)") }
        }
        guard let expected = chances?[actor.name]?.list?[turn].number, let found = round.probabilities?[index] else {
          continue
        }
        if abs(expected - found) > 0.000_051 { wrongChances.append("\(actor.name) \(expected) ≠ \(found)") }
      }
      for (check, wrong) in [("positions", wrongPositions), ("probabilities", wrongChances)] {
        rows.append(
          Row(
            run: name, check: "\(check) in turn \(turn)", expected: "all equal",
            found: wrong.isEmpty ? "all equal" : wrong.joined(separator: "; "), isRight: wrong.isEmpty))
      }
    }
    return rows
  }
}
