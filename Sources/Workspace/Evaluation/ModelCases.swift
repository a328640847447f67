import Foundation
import ParleyBargaining

/// Models with exact or published solutions.
struct ModelCases: CaseSet {
  let name = "models"
  let folder = "models"

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    var rows: [Evaluation.Row] = []
    func add(_ file: String, _ measure: String, _ check: (Data) throws -> [Bool]) throws {
      guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(file).path) else { return }
      let results = try check(data)
      rows.append(
        row(measure, 100 * Double(results.count { $0 }) / Double(max(1, results.count)), cases: results.count))
    }
    do {
      try add("additive-domains.json", "additive domains right") {
        try BargainingEvaluation.additiveDomains($0).map(\.agrees)
      }
      try add("theory.json", "closed forms right") { try BargainingEvaluation.theory($0).map(\.agrees) }
      try add("graph-models.json", "graph models right") { try StabilityEvaluation.graphModels($0).map(\.isRight) }
      try add("position-exchange-cop21.json", "position exchange right") {
        try PredictionEvaluation.positionExchange($0).map(\.isRight)
      }
      try add("ktab.json", "spatial model right") { try PredictionEvaluation.spatial($0).map(\.isRight) }
      try add("expected-utility-emissions.json", "challenge model right") {
        try PredictionEvaluation.challenge($0).map(\.isRight)
      }
      if let data = FileManager.default.contents(atPath: folder.appendingPathComponent("deu3.tsv").path) {
        rows += try PredictionEvaluation.deu(data).lines.map { line in
          row("EU decisions, points right of 100: \(line.predictor)", 100 - line.meanAbsoluteError, cases: line.count)
        }
      }
    } catch let error as BargainingError {
      throw WorkspaceError(.input, error.description)
    }
    return rows
  }
}
