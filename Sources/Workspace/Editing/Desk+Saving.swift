public import ParleyDossier

extension Desk {
  /// The files as they are now, for a form to begin from.
  public func files() throws -> DossierFiles {
    do { return try DossierFiles.read(folder) } catch {
      throw WorkspaceError(.dossier, error.mistakes.map(\.description))
    }
  }

  /// The dossier that files make.
  /// - Throws: ``WorkspaceError`` with their mistakes.
  public func dossier(of files: DossierFiles) throws -> Dossier {
    do { return try files.load() } catch { throw WorkspaceError(.dossier, error.mistakes.map(\.description)) }
  }

  /// The dossier as it would be after a change, with the checks that every dossier passes; nothing is written.
  public func checked(_ edit: DossierEdit) throws -> Dossier { try prepared(edit).dossier }

  /// Writes a change to its file, whole or not at all, and goes on under the files as they are then.
  /// - Parameter fingerprint: of the file that the change was made from; nil to write whatever the file is now.
  /// - Throws: ``WorkspaceError`` of code ``WorkspaceError/Code/conflict`` where somebody else changed the file meanwhile, else with every
  ///   mistake that the dossier would have; nothing is written then.
  public func save(_ edit: DossierEdit, expecting fingerprint: String?) throws {
    try changes.withLock { changes in
      let (before, after, _) = try prepared(edit)
      if let fingerprint, before.fingerprint(of: edit.file) != fingerprint {
        throw WorkspaceError(
          .conflict,
          "\(edit.file) was changed by somebody else while you were writing. Nothing was saved; compare, and save again."
        )
      }
      guard let text = after.texts[edit.file], text != before.texts[edit.file] else { return }
      try write(text, to: edit.file)
      changes.append(SavedChange(file: edit.file, what: edit.what, before: before.texts[edit.file], after: text))
      if changes.count > Self.remembered { changes.removeFirst() }
      try reload()
    }
  }

  /// What ``undo()`` would take back: "Anna Berg (people.yaml)"; nil where nothing was saved since the program started.
  public var undoable: String? { changes.withLock { $0.last.map { "\($0.what) (\($0.file))" } } }

  /// Takes back what was saved last.
  /// - Throws: ``WorkspaceError`` where the file was changed since, or the dossier would have mistakes without the change.
  @discardableResult
  public func undo() throws -> String {
    try changes.withLock { changes in
      guard let last = changes.last else {
        throw WorkspaceError(.argument, "nothing was saved since this program started, so nothing can be taken back")
      }
      guard try files().texts[last.file] == last.after else {
        throw WorkspaceError(
          .conflict, "\(last.file) was changed since by another hand; what was saved before cannot be taken back here.")
      }
      try write(last.before, to: last.file)
      do { try reload() } catch {
        try write(last.after, to: last.file)
        throw error
      }
      changes.removeLast()
      return last.what
    }
  }

  private static let remembered = 50

  private func prepared(_ edit: DossierEdit) throws -> (before: DossierFiles, after: DossierFiles, dossier: Dossier) {
    let before = try files()
    var after = before
    do {
      try after.apply(edit)
      let dossier = try after.load()
      try Workspace.checkPatterns(of: dossier)
      return (before, after, dossier)
    } catch let error as DossierErrors {
      throw WorkspaceError(.dossier, error.mistakes.map(\.description))
    }
  }

  private func write(_ text: String?, to file: String) throws {
    do { try DossierFiles.write(text, to: file, in: folder) } catch {
      throw WorkspaceError(.output, error.mistakes.map(\.description))
    }
  }
}
