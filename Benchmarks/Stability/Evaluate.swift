import Foundation
import ParleyBargaining

/// Prints the comparisons with published models in a folder, and how many are right.
func evaluate(folder: String) throws {
  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent("models").appendingPathComponent(name))
  }
  let conflicts = try StabilityEvaluation.graphModels(bytes("graph-models.json"))
  summarise("graph models", conflicts.map { ($0.isRight, "\($0.conflict), \($0.check)", $0.expected, $0.found) })
  let predictions: [(String, [PredictionEvaluation.Row])] = [
    ("position exchange", try PredictionEvaluation.positionExchange(bytes("position-exchange-cop21.json"))),
    ("spatial model", try PredictionEvaluation.spatial(bytes("ktab.json"))),
    ("challenge model", try PredictionEvaluation.challenge(bytes("expected-utility-emissions.json"))),
  ]
  for (name, rows) in predictions {
    summarise(name, rows.map { ($0.isRight, "\($0.run), \($0.check)", $0.expected, $0.found) })
  }
}

private func summarise(_ name: String, _ rows: [(isRight: Bool, check: String, expected: String, found: String)]) {
  print("\(name): \(rows.count { $0.isRight }) of \(rows.count) right")
  for row in rows where !row.isRight { print("  \(row.check): expected \(row.expected), found \(row.found)") }
}

/// Prints the rounds of the spatial model for a KTAB file.
func spatial(file: String) throws {
  let problem = try DecisionProblem(ktab: Data(contentsOf: URL(fileURLWithPath: file)), file: file)
  let run = try SpatialModel().run(problem)
  for (turn, round) in run.rounds.enumerated() {
    let chances = (round.probabilities ?? []).map { "\(($0 * 10_000).rounded() / 10_000)" }
    print("turn \(turn): \(round.positions.map { $0.compactMap { $0 } }) \(chances.joined(separator: " "))")
  }
}

/// Prints how far predictions are from the decisions of a DEU file.
func decisions(file: String) throws {
  let report = try PredictionEvaluation.deu(Data(contentsOf: URL(fileURLWithPath: file)), file: file)
  for line in report.lines {
    print(
      String(
        format: "%7.3f  median %6.2f  rms %6.2f  within 10: %4.1f%%  n %d  ", line.meanAbsoluteError,
        line.medianAbsoluteError,
        line.rootMeanSquareError, 100 * line.withinTen, line.count) + line.predictor)
  }
  let test = report.ensembleAgainstWeightedMean
  print(
    "ensemble − weighted mean: \(test.meanDifference) ± \(test.standardError), p = \(test.probability); 80% interval holds \(report.coverageOfEighty)"
  )
}

/// Prints the equilibria of a conflict in a file.
func conflict(file: String) throws {
  let report = try ConflictFile(Data(contentsOf: URL(fileURLWithPath: file)), name: file, file: file).report()
  print("\(report.states.count) states")
  for (definition, numbers) in report.equilibria.sorted(by: { $0.key < $1.key }) { print("\(definition): \(numbers)") }
}
