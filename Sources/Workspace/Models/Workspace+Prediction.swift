import Foundation
public import ParleyBargaining
import ParleyPicture
public import ParleyText

extension Workspace {
  /// What will be decided on each issue of a table of actors (KTAB CSV), by every rule and model, each beside the weighted mean.
  ///
  /// - Parameter rounds: how many rounds the challenge model plays.
  public static func predict(table path: String, rounds: Int = 10) throws -> PredictionReport {
    do {
      return try DecisionProblem(ktab: try bytes(of: path), file: path).predictions(rounds: rounds)
    } catch let error as BargainingError {
      throw WorkspaceError(.input, error.description)
    }
  }

  /// What will be decided on each issue of the dossier, from where its speakers stand on a day: position, salience by the share of
  /// their claims, capability by their authority. Empty where no two have spoken of one issue.
  public func predict(at day: Day? = nil, rounds: Int = 10) throws -> PredictionReport {
    do {
      return try picture(at: day).decisionProblem().predictions(rounds: rounds)
    } catch let error as BargainingError where error.code == .emptyModel {
      return .empty(dossier.title)
    } catch let error as BargainingError {
      throw WorkspaceError(.dossier, error.description)
    }
  }

  /// How good every rule and model was on past decisions with known outcomes (a table in the layout of DEU III), what is
  /// learned being cross-validated by proposal; each with a paired test against the weighted mean.
  ///
  /// - Complexity: some twenty seconds for 350 decisions.
  public static func predictionErrors(history path: String) throws -> PredictionEvaluation.DecisionReport {
    do {
      return try PredictionEvaluation.deu(try bytes(of: path), file: path)
    } catch let error as BargainingError {
      throw WorkspaceError(.input, error.description)
    }
  }

  private static func bytes(of path: String) throws -> Data {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw WorkspaceError(.input, "\(path): there is no such file, or it may not be read.")
    }
    return bytes
  }
}
