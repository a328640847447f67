import Foundation

extension Workspace {
  /// Measures Parley on a folder of annotated data.
  /// - Parameters:
  ///   - dossier: the folder of the dossier to whose codebook the talks are annotated.
  ///   - floors: a JSON file of figures by "set: measure"; nil for none.
  public static func evaluate(
    cases: String, dossier: String, floors: String?, progress: (String) -> Void = { _ in }
  ) throws -> Evaluation {
    var least: [String: Double] = [:]
    if let floors {
      guard let data = FileManager.default.contents(atPath: floors) else {
        throw WorkspaceError(.input, "\(floors): there is no such file, or it may not be read.")
      }
      do {
        least = try JSONDecoder().decode([String: Double].self, from: data)
      } catch {
        throw WorkspaceError(.input, "\(floors): expected one JSON object of \"set: measure\" and numbers.")
      }
    }
    return try Evaluation(cases: cases, dossier: load(dossier), floors: least, progress: progress)
  }
}
