public import ParleyDossier

extension Desk {
  /// Writes a new dossier into the empty folder and opens it.
  /// - Parameter outline: nil for the commented example, to be changed.
  public func begin(_ outline: DossierOutline?) throws {
    try changes.withLock { _ in
      guard isEmpty else { throw WorkspaceError(.conflict, "\(folder) holds a dossier already") }
      if let outline { try Workspace.create(folder, outline) } else { try Workspace.create(folder) }
      try reload()
    }
  }
}
