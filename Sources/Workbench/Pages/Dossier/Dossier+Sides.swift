import ParleyDossier
import ParleyWorkspace

extension Dossier {
  /// The side that a form is about.
  /// - Throws: not found, where no side bears the identifier.
  func side(of fields: Fields) throws -> Party {
    guard let side = sides.first(where: { $0.id == fields["party"] }) else {
      throw WorkspaceError(.notFound, "no side “\(fields["party"])”")
    }
    return side
  }

  /// An issue's options from a side's ideal outwards; in the issue's own order where no ideal is known.
  func options(of issue: Issue, outwardFrom side: Party) -> [Option] {
    guard let ideal = ideal(of: side.id, on: issue) else { return issue.options }
    return issue.options.sorted { abs($0.place - ideal) < abs($1.place - ideal) }
  }
}
