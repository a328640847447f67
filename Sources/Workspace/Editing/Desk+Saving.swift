import Foundation
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

  /// Writes a change to its files, whole or not at all, and goes on under the files as they are then.
  ///
  /// Where something gets another identifier, the ledger's codings and people's reviews go with it.
  /// - Parameters:
  ///   - fingerprint: of the files that the change was made from; nil to write whatever they are now.
  ///   - files: those files; where none are named, the ones that the change writes.
  /// - Throws: ``WorkspaceError`` of code ``WorkspaceError/Code/conflict`` where somebody else changed a file meanwhile, else with every
  ///   mistake that the dossier would have; nothing is written then.
  public func save(_ edit: DossierEdit, expecting fingerprint: String?, of files: [String]? = nil) throws {
    try changes.withLock { changes in
      let (before, after, dossier) = try prepared(edit)
      let watched = files ?? edit.parts.map(\.file)
      if let fingerprint, before.fingerprint(of: watched) != fingerprint {
        throw WorkspaceError(
          .conflict,
          "\(watched.joined(separator: ", ")) was changed by somebody else while you were writing. Nothing was saved; compare, and save again."
        )
      }
      let names = after.changed(from: before)
      guard !names.isEmpty else { return }
      var change = SavedChange(
        what: edit.what,
        files: names.map { .init(name: $0, before: before.texts[$0], after: after.texts[$0]) },
        renamings: edit.renamings, provenance: nil)
      if !edit.renamings.isEmpty {
        change.provenance = .init(
          before: try provenance(of: try self.dossier(of: before), before),
          after: try provenance(of: dossier, after))
      }
      try carryOut(change)
      changes.append(change)
      if changes.count > Self.remembered { changes.removeFirst() }
    }
  }

  /// What ``undo()`` would take back: "Anna Berg (people.yaml)"; nil where nothing was saved since the program started.
  public var undoable: String? { changes.withLock { $0.last.map { "\($0.what) (\($0.fileNames))" } } }

  /// Takes back what was saved last.
  /// - Throws: ``WorkspaceError`` where a file was changed since, or the dossier would have mistakes without the change.
  @discardableResult
  public func undo() throws -> String {
    try changes.withLock { changes in
      guard let last = changes.last else {
        throw WorkspaceError(.argument, "nothing was saved since this program started, so nothing can be taken back")
      }
      let texts = try files().texts
      if let touched = last.files.first(where: { texts[$0.name] != $0.after }) {
        throw WorkspaceError(
          .conflict,
          "\(touched.name) was changed since by another hand; what was saved before cannot be taken back here.")
      }
      try carryOut(last.inverse)
      changes.removeLast()
      return last.what
    }
  }

  /// Writes files and ledger, and opens the dossier under them; where that fails, all is as it was.
  private func carryOut(_ change: SavedChange) throws {
    let ledger = try workspace().ledger
    try ChangeJournal.carryOut(change, in: folder, ledger: ledger)
    do {
      let next = try reload()
      if !change.renamings.isEmpty { try next.exportReviews() }
    } catch {
      try ChangeJournal.carryOut(change.inverse, in: folder, ledger: ledger)
      throw error
    }
  }

  private func provenance(of dossier: Dossier, _ files: DossierFiles) throws -> String {
    let fingerprint = Workspace.fingerprint { Data((files.texts[$0] ?? "").utf8) }
    return try Engine(dossier, in: folder, fingerprint: fingerprint).provenance
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
}
