public import ParleyDossier

extension Workspace {
  /// Writes a commented starter dossier; never overwrites a file.
  public static func create(_ folder: String) throws {
    do {
      try DossierTemplate.write(to: folder)
    } catch {
      throw WorkspaceError(.dossier, error.mistakes.map(\.description))
    }
  }

  /// Writes a dossier of one's own; never overwrites a file.
  public static func create(_ folder: String, _ outline: DossierOutline) throws {
    do { try DossierTemplate.write(outline, to: folder) } catch {
      throw WorkspaceError(.dossier, error.mistakes.map(\.description))
    }
  }

  /// The issue with an identifier.
  /// - Throws: ``WorkspaceError`` that lists those there are.
  public func issue(_ id: String) throws -> Issue {
    guard let issue = dossier.issue(id) else {
      throw WorkspaceError(.argument, "no issue “\(id)”; there are \(dossier.issues.map(\.id).joined(separator: ", "))")
    }
    return issue
  }
}
