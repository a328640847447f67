import ParleyBargaining

/// Predictions as rows and tables.
enum PredictionText {
  /// One model's prediction on one issue.
  struct Row: Encodable {
    var issue: String
    var model: String
    var outcome: Double?
    var weightedMean: Double?
    var beyond: Double?
  }

  /// Issue by issue, the weighted mean first; a model that does not apply to an issue has no row.
  static func rows(_ report: PredictionReport) -> [Row] {
    report.issues.indices.flatMap { issue in
      report.predictions.compactMap { line in
        guard let outcome = line.outcomes[issue] else { return nil }
        return Row(
          issue: report.issues[issue], model: line.predictor, outcome: outcome,
          weightedMean: report.predictions.first?.outcomes[issue], beyond: line.beyondWeightedMean[issue])
      }
    }
  }

  static func errors(_ report: PredictionEvaluation.DecisionReport) -> String {
    let table = TextTable(
      columns: [
        Column("predictor", \.predictor), Column("decisions") { "\($0.count)" },
        Column("mean error") { Figure.text($0.meanAbsoluteError) },
        Column("median") { Figure.text($0.medianAbsoluteError) },
        Column("root mean square") { Figure.text($0.rootMeanSquareError) },
        Column("within 10") { "\(Int(($0.withinTen * 100).rounded()))%" },
        Column("against the weighted mean") { line in
          line.againstWeightedMean.map { test in
            "\(test.meanDifference < 0 ? "" : "+")\(Figure.text(test.meanDifference)) ± \(Figure.text(test.standardError)), p \(Figure.text(test.probability))"
          }
        },
      ], rows: report.lines)
    return table.rendered()
      + "\nErrors in points of 100. What is learned is cross-validated by proposal; the 80% interval held"
      + " \(Int((report.coverageOfEighty * 100).rounded()))%.\n"
  }
}
