/// What every rule and model predicts for one problem, side by side.
public struct PredictionReport: Hashable, Sendable, Codable {
  /// The format and its version.
  public var format = "parley.predictions/1"
  /// The decision's name.
  public var name: String
  /// The issues' names.
  public var issues: [String]
  /// The predictions, the weighted mean first: no model has been shown to beat it by more than its uncertainty.
  public var predictions: [Line]
  /// The runs of the models that go by rounds.
  public var runs: [PredictionRun]

  /// The report of a decision in which nobody takes part yet.
  public static func empty(_ name: String) -> PredictionReport {
    PredictionReport(name: name, issues: [], predictions: [], runs: [])
  }

  /// One rule's or model's prediction.
  public struct Line: Hashable, Sendable, Codable {
    /// The rule or model.
    public var predictor: String
    /// For each issue the outcome; nil where the model does not apply.
    public var outcomes: [Double?]
    /// For each issue how far it is from the weighted mean.
    public var beyondWeightedMean: [Double?]
    /// Why the model does not apply, where it does not.
    public var note: String?
  }
}

extension DecisionProblem {
  /// What every rule and model predicts.
  ///
  /// Rules need an issue at a time; the challenge model runs on each issue by itself, exchanges need two issues. The spatial model
  /// needs every actor to have a position on all issues and saliences whose sum is at most one (or 100); where that does not hold it
  /// runs on each issue by itself, with those who take part in it.
  ///
  /// - Parameter rounds: how many rounds the challenge model plays.
  /// - Throws: ``BargainingError`` when the number of rounds is out of range.
  public func predictions(rounds: Int = 3) throws(BargainingError) -> PredictionReport {
    var lines: [(String, [Double?], String?)] = []
    var runs: [PredictionRun] = []
    for rule in DecisionRule.allCases {
      var outcomes: [Double?] = []
      for issue in issues.indices { outcomes.append(try rule.prediction(of: self, issue: issue)) }
      lines.append((rule.rawValue, outcomes, nil))
    }
    for reading in ChallengeModel.Reading.allCases {
      var outcomes: [Double?] = []
      for issue in issues.indices {
        let run = try ChallengeModel(reading: reading).run(withUnitSaliences, issue: issue, rounds: rounds)
        outcomes.append(run.rounds.last?.means[0])
        runs.append(run)
      }
      lines.append(("challenge (\(reading.rawValue))", outcomes, nil))
    }
    if issues.count > 1 {
      let run = try PositionExchangeModel().run(self).run
      runs.append(run)
      lines.append((run.model, run.rounds.last?.means ?? [], nil))
    }
    do {
      let run = try SpatialModel().run(self)
      runs.append(run)
      lines.append((run.model, run.rounds.last?.means ?? [], nil))
    } catch {
      let own = issues.indices.map { try? SpatialModel().run(onlyIssue($0)) }
      runs += own.compactMap { $0 }
      lines.append(
        (
          "spatial (KTAB), each issue alone", own.map { $0?.rounds.last?.means.first }, error.description
        ))
    }
    let base = lines[0].1
    return PredictionReport(
      name: name, issues: issues,
      predictions: lines.map { name, outcomes, note in
        .init(
          predictor: name, outcomes: outcomes,
          beyondWeightedMean: zip(outcomes, base).map { outcome, base in
            outcome.flatMap { outcome in base.map { outcome - $0 } }
          }, note: note)
      }, runs: runs)
  }

  /// One issue, with those who take part in it.
  private func onlyIssue(_ issue: Int) throws(BargainingError) -> DecisionProblem {
    let actors = withUnitSaliences.actors.filter { $0.positions[issue] != nil && $0.saliences[issue] > 0 }.map {
      Stakeholder(
        $0.name, positions: [$0.positions[issue]], saliences: [$0.saliences[issue]],
        capabilities: [$0.capabilities[issue]])
    }
    return try DecisionProblem(name: name, issues: [issues[issue]], scale: scale, actors: actors)
  }

  /// The same problem with saliences divided by the greatest when one is above 1: the challenge model reads them as probabilities.
  private var withUnitSaliences: DecisionProblem {
    let greatest = actors.flatMap(\.saliences).max() ?? 1
    guard greatest > 1 else { return self }
    let divisor = greatest > 100 ? greatest : 100
    var result = self
    for index in result.actors.indices {
      result.actors[index].saliences = result.actors[index].saliences.map { $0 / divisor }
    }
    return result
  }
}
