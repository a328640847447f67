extension PredictionEvaluation {
  /// How far predictions are from what was decided.
  public struct DecisionReport: Hashable, Sendable, Codable {
    /// One way of predicting.
    public struct Line: Hashable, Sendable, Codable {
      /// Its name.
      public var predictor: String
      /// How many decisions it gives a prediction for.
      public var count: Int
      /// The mean of the absolute errors, in points of 100.
      public var meanAbsoluteError: Double
      /// Their median.
      public var medianAbsoluteError: Double
      /// The root of the mean squared error.
      public var rootMeanSquareError: Double
      /// The share of predictions within 10 points.
      public var withinTen: Double
      /// Its errors against those of the mean weighted by salience × size, on the decisions that it predicts; nil for that mean itself.
      public var againstWeightedMean: PairedTest?
    }

    /// Each way of predicting.
    public var lines: [Line]
    /// The ensemble against the mean weighted by salience × size.
    public var ensembleAgainstWeightedMean: PairedTest
    /// The share of outcomes inside the 80% interval of the predicted distribution.
    public var coverageOfEighty: Double
  }

  /// Predicts the decisions of a DEU file by every rule and model; what is learned is cross-validated by proposal.
  ///
  /// - Throws: ``BargainingError`` when the bytes are no such file.
  public static func deu(_ bytes: some Sequence<UInt8>, file: String? = nil) throws(BargainingError) -> DecisionReport {
    try decisions(DecisionHistory(deu: bytes, file: file))
  }

  /// Predicts the decisions of a history by every rule and model; what is learned is cross-validated by group.
  ///
  /// - Throws: ``BargainingError`` when there are no decisions.
  public static func decisions(_ history: DecisionHistory) throws(BargainingError) -> DecisionReport {
    guard !history.records.isEmpty else {
      throw BargainingError(.emptyModel, at: "decisions", "there is no decision with an outcome")
    }
    let learned = try history.crossValidatedPredictions()
    let weighted = learned.map(\.weightedMean)
    func line(_ name: String, _ predictions: [Double?]) throws(BargainingError) -> DecisionReport.Line {
      try Self.line(name, history, predictions, weighted)
    }
    var lines = [
      try line("ensemble (cross-validated)", learned.map(\.ensemble)),
      try line("learned influence (cross-validated)", learned.map(\.learnedMean)),
      try line("salience × size weighted mean", weighted),
      try line("constant 50", learned.map { _ in 50 }),
    ]
    let problems = history.records.map { history.problem(of: $0) }
    for rule in DecisionRule.allCases {
      lines.append(try line(rule.rawValue, problems.map { $0.flatMap { try? rule.prediction(of: $0) } }))
    }
    for reading in ChallengeModel.Reading.allCases {
      let model = ChallengeModel(reading: reading)
      let found = problems.map { problem in
        problem.flatMap { try? model.run($0, rounds: 3).rounds.last?.means[0] }
      }
      lines.append(try line("challenge (\(reading.rawValue)), 3 rounds, mean", found))
    }
    let spatial = problems.map { problem in
      problem.flatMap { try? SpatialModel(turnLimit: 10).run($0).rounds.last?.means[0] }
    }
    lines.append(try line("spatial (KTAB), mean", spatial))
    let outcomes = history.records.map(\.outcome)
    let inside = zip(learned, outcomes).count { $0.interval.contains($1) }
    return DecisionReport(
      lines: lines,
      ensembleAgainstWeightedMean: try PairedTest(
        zip(learned, outcomes).map { abs($0.ensemble - $1) },
        against: zip(learned, outcomes).map { abs($0.weightedMean - $1) }, groups: history.records.map(\.group)),
      coverageOfEighty: Double(inside) / Double(outcomes.count))
  }

  private static func line(
    _ name: String, _ history: DecisionHistory, _ predictions: [Double?], _ weighted: [Double]
  ) throws(BargainingError) -> DecisionReport.Line {
    let made = predictions.indices.filter { predictions[$0] != nil }
    func errors(_ values: [Double?]) -> [Double] {
      made.map { abs((values[$0] ?? 0) - history.records[$0].outcome) }
    }
    let own = errors(predictions)
    guard !own.isEmpty else {
      return .init(
        predictor: name, count: 0, meanAbsoluteError: 0, medianAbsoluteError: 0, rootMeanSquareError: 0, withinTen: 0)
    }
    let sorted = own.sorted()
    let count = Double(own.count)
    let middle = sorted.count / 2
    let others = errors(weighted)
    return DecisionReport.Line(
      predictor: name, count: own.count, meanAbsoluteError: own.reduce(0, +) / count,
      medianAbsoluteError: sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
      rootMeanSquareError: (own.reduce(0) { $0 + $1 * $1 } / count).squareRoot(),
      withinTen: Double(own.count { $0 <= 10 }) / count,
      againstWeightedMean: own == others
        ? nil : try PairedTest(own, against: others, groups: made.map { history.records[$0].group }))
  }
}
