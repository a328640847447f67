extension PredictionEvaluation {
  /// Checks the weighted mean and median and two readings of the challenge model against two published re-implementations.
  ///
  /// The bytes hold an object with `emissions_input` (rows of `actor`, `capability`, `position`, `salience`), `jmckib_run`
  /// (`median_by_round`, `mean_by_round`, `rounds` of events) and `dmasad_notebook` (`risk_exponent_r`, `after_round_1`,
  /// `belgium_expected_utilities`), and optionally `sultan_input` with `sultan_medians_means`.
  ///
  /// - Throws: ``BargainingError`` when the bytes hold something else.
  public static func challenge(_ bytes: some Sequence<UInt8>, file: String? = nil) throws(BargainingError) -> [Row] {
    let root = try JSONValue.parse(bytes, file: file)
    let problem = try challengeProblem(root["emissions_input"], named: "emissions")
    let mckibben = root["jmckib_run"]
    let means = (mckibben?["mean_by_round"]?.list ?? []).compactMap(\.number)
    let medians = (mckibben?["median_by_round"]?.list ?? []).compactMap(\.number)
    let run = try ChallengeModel(reading: .allVotes).run(problem, rounds: max(0, means.count - 1))
    var rows: [Row] = []
    for (round, state) in run.rounds.enumerated() {
      rows.append(number("allVotes", "mean after round \(round)", means[round], state.means[0]))
      rows.append(number("allVotes", "median after round \(round)", medians[round], state.medians[0]))
      guard round > 0, let expected = mckibben?["rounds"]?.list?[round - 1].list else { continue }
      let events = expected.map { event in
        ["actor", "event", "other"].map { event[$0]?.text ?? "" }.joined(separator: " ")
      }
      rows.append(
        Row(
          run: "allVotes", check: "events of round \(round)", expected: events.joined(separator: "; "),
          found: state.events.joined(separator: "; "), isRight: Set(events) == Set(state.events)))
    }
    rows += try masad(root["dmasad_notebook"], problem)
    if root["sultan_input"] != nil, let expected = root["sultan_medians_means"]?.list?.compactMap(\.number),
      expected.count > 1
    {
      let sultan = try challengeProblem(root["sultan_input"], named: "sultan")
      rows.append(number("sultan", "median", expected[0], try DecisionRule.weightedMedian.prediction(of: sultan)))
      rows.append(number("sultan", "mean", expected[1], try DecisionRule.weightedMean.prediction(of: sultan)))
    }
    return rows
  }

  private static func masad(_ value: JSONValue?, _ problem: DecisionProblem) throws(BargainingError) -> [Row] {
    guard let value else { return [] }
    var round = ChallengeRound(
      reading: .netVotes, positions: problem.actors.compactMap { $0.positions[0] },
      saliences: problem.actors.map { $0.saliences[0] }, capabilities: problem.actors.map { $0.capabilities[0] })
    let before = round.positions
    _ = round.play()
    var rows: [Row] = []
    for (index, actor) in problem.actors.enumerated() {
      if let expected = value["risk_exponent_r"]?[actor.name]?.number {
        rows.append(number("netVotes", "risk exponent of \(actor.name)", expected, round.risks[index]))
      }
    }
    let gains = ChallengeRound.gains(like: round, at: before)
    if let belgium = problem.actors.firstIndex(where: { $0.name == "Belgium" }) {
      for (index, actor) in problem.actors.enumerated() {
        guard let expected = value["belgium_expected_utilities"]?[actor.name]?.number else { continue }
        rows.append(number("netVotes", "Belgium over \(actor.name)", expected, gains[belgium][index]))
      }
    }
    let after = try ChallengeModel(reading: .netVotes).run(problem, rounds: 1).rounds[1]
    let events = (value["after_round_1"]?["events"]?.list ?? []).compactMap(\.text)
    rows.append(
      Row(
        run: "netVotes", check: "events of round 1", expected: events.joined(separator: "; "),
        found: after.events.joined(separator: "; "), isRight: Set(events) == Set(after.events)))
    if let mean = value["after_round_1"]?["mean"]?.number {
      rows.append(number("netVotes", "mean after round 1", mean, after.means[0]))
    }
    if let median = value["after_round_1"]?["median"]?.number {
      rows.append(number("netVotes", "median after round 1", median, after.medians[0]))
    }
    return rows
  }

  private static func challengeProblem(_ rows: JSONValue?, named name: String) throws(BargainingError)
    -> DecisionProblem
  {
    let actors = (rows?.list ?? []).map { row in
      Stakeholder(
        row["actor"]?.text ?? "", position: row["position"]?.number ?? .nan, salience: row["salience"]?.number ?? .nan,
        capability: row["capability"]?.number ?? .nan)
    }
    let places = actors.compactMap { $0.positions[0] }.filter(\.isFinite)
    guard let low = places.min(), let high = places.max() else {
      throw BargainingError(
        .malformedInput, at: "\(name)", "expected rows with actor, position, salience and capability")
    }
    return try DecisionProblem(name: name, issues: [name], scale: low...high, actors: actors)
  }

  static func number(_ run: String, _ check: String, _ expected: Double, _ found: Double) -> Row {
    Row(run: run, check: check, expected: "\(expected)", found: "\(found)", isRight: abs(expected - found) < 1e-9)
  }
}
