import Foundation
import ParleyBargaining
import ParleyPicture
public import ParleyText

/// What a model predicts for an issue, always beside the weighted mean.
public struct PredictionRecord: Sendable, Hashable, Codable {
  public var issue: String
  public var model: String
  /// On the scale of the input.
  public var outcome: Double
  public var weightedMean: Double

  enum CodingKeys: String, CodingKey {
    case issue, model, outcome, weightedMean = "weighted_mean"
  }
}

extension Workspace {
  /// What will be decided on each issue of a table of actors (KTAB CSV), by every model.
  public static func predict(table path: String) throws -> [PredictionRecord] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw WorkspaceError(.input, "\(path): there is no such file, or it may not be read.")
    }
    do {
      return try predictions(DecisionProblem(ktab: bytes, file: path))
    } catch let error as BargainingError {
      throw WorkspaceError(.input, error.description)
    }
  }

  /// What will be decided on each issue of the dossier, from where its speakers stand on a day: position, salience by the share of
  /// their claims, capability by their authority.
  public func predict(at day: Day? = nil) throws -> [PredictionRecord] {
    do {
      return try Self.predictions(try picture(at: day).decisionProblem())
    } catch let error as BargainingError {
      throw WorkspaceError(.dossier, error.description)
    }
  }

  private static func predictions(_ problem: DecisionProblem) throws -> [PredictionRecord] {
    try problem.issues.indices.flatMap { issue in
      let weighted = try DecisionRule.weightedMean.prediction(of: problem, issue: issue)
      func record(_ model: String, _ outcome: Double) -> PredictionRecord {
        PredictionRecord(issue: problem.issues[issue], model: model, outcome: outcome, weightedMean: weighted)
      }
      var records = try DecisionRule.allCases.map { record($0.rawValue, try $0.prediction(of: problem, issue: issue)) }
      let run = try ChallengeModel().run(problem, issue: issue, rounds: 10)
      if let median = run.rounds.last?.medians.first {
        records.append(record("challenge model, median of round \(run.rounds.count - 1)", median))
      }
      return records
    }
  }
}
