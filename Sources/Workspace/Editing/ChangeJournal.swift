import Foundation
import ParleyDossier
import ParleyLedger

/// Carries out a change of several files and of the ledger so that it happens whole or not at all, even where the program ends in the
/// middle of it: what is to be done is written down first, and finished when the dossier is opened next.
enum ChangeJournal {
  private static let name = ".parley-change.json"

  /// - Throws: ``WorkspaceError``; then files and ledger are as they were.
  static func carryOut(_ change: SavedChange, in folder: String, ledger: Ledger) throws {
    let journal = URL(fileURLWithPath: Workspace.path(of: name, in: folder))
    if change.files.count > 1 || !change.renamings.isEmpty {
      do { try JSONEncoder().encode(change).write(to: journal, options: .atomic) } catch {
        throw WorkspaceError(.output, "\(journal.path): could not be written (\(error.localizedDescription)).")
      }
    }
    do {
      try perform(change, in: folder, ledger: ledger)
    } catch {
      try? perform(change.inverse, in: folder, ledger: ledger)
      try? FileManager.default.removeItem(at: journal)
      throw error
    }
    try? FileManager.default.removeItem(at: journal)
  }

  /// Finishes what was begun and not ended; does nothing where nothing was.
  static func finish(in folder: String) throws {
    let journal = URL(fileURLWithPath: Workspace.path(of: name, in: folder))
    guard let data = try? Data(contentsOf: journal) else { return }
    guard let change = try? JSONDecoder().decode(SavedChange.self, from: data) else {
      throw WorkspaceError(
        .input,
        "\(journal.path): a change was begun and cannot be read. Compare the files with a copy, then take it away.")
    }
    do {
      let ledger = try Ledger(path: Workspace.path(of: "parley.sqlite", in: folder), words: .stemmed)
      try perform(change, in: folder, ledger: ledger)
    } catch let error as LedgerError {
      throw WorkspaceError(error)
    }
    try? FileManager.default.removeItem(at: journal)
  }

  private static func perform(_ change: SavedChange, in folder: String, ledger: Ledger) throws {
    if !change.renamings.isEmpty, let provenance = change.provenance {
      do { try ledger.rename(change.renamings, provenance: provenance.before, to: provenance.after) } catch let error
        as LedgerError
      {
        throw WorkspaceError(error)
      }
    }
    for file in change.files {
      do { try DossierFiles.write(file.after, to: file.name, in: folder) } catch {
        throw WorkspaceError(.output, error.mistakes.map(\.description))
      }
    }
  }
}
