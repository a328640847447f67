import ParleyBargaining
public import ParleyForesight
import ParleyPicture
public import ParleyText

extension Workspace {
  /// What some of the dossier's shocks would do to the distance to yes.
  /// - Parameter shocks: identifiers from outlook.yaml.
  /// - Throws: ``WorkspaceError`` that lists the shocks there are.
  public func scenario(shocks ids: [String], at day: Day? = nil) throws -> Scenario {
    let known = dossier.outlook.shocks
    let chosen = try ids.map { id in
      guard let shock = known.first(where: { $0.id == id }) else {
        throw WorkspaceError(
          .argument, "no shock “\(id)” in outlook.yaml; there are \(known.map(\.id).joined(separator: ", "))")
      }
      return shock
    }
    let picture = try picture(at: day)
    var options = Gap.Options()
    options.draws = 4_000
    do { return try Scenario.compare(picture, after: chosen, options: options) } catch {
      throw WorkspaceError(.dossier, error.description)
    }
  }

  /// What each side may be up to, with the evidence that speaks for and against it.
  public func hypotheses(at day: Day? = nil) throws -> [HypothesisTable] {
    HypothesisTable.tables(from: try picture(at: day))
  }

  /// The forecasts that the picture makes for two weeks ahead, and how good such forecasts were so far.
  public func forecasts(at day: Day? = nil) throws -> (open: [Forecast], score: ForecastScore?) {
    let picture = try picture(at: day)
    return (Forecast.forecasts(from: picture, horizon: 14), ForecastScore.replay(picture).score)
  }
}
