import Foundation
import ParleyCoding
public import ParleyDossier
public import ParleyLedger
import ParleyText

/// An opened dossier with its ledger, and every operation that a person can ask for, once for all faces.
public final class Workspace: Sendable {
  /// The dossier's folder, as the user named it.
  public let folder: String
  public let dossier: Dossier
  public let ledger: Ledger
  let engine: Engine
  /// A fingerprint of all of the dossier's files; nil where they changed while they were read.
  let files: String?
  let shelves: Shelves
  /// nil for those who wait until all is computed.
  let glance: Glance?

  /// Opens the dossier in a folder, and its ledger, which is made where there is none.
  /// - Throws: ``WorkspaceError`` with all mistakes of the files at once, or with what the ledger reports.
  public init(folder: String) throws {
    self.folder = folder
    try ChangeJournal.finish(in: folder)
    (dossier, files) = try Self.read(folder)
    engine = try Self.engine(for: dossier, in: folder)
    shelves = Shelves()
    glance = nil
    do {
      ledger = try Ledger(path: Self.path(of: "parley.sqlite", in: folder), words: .stemmed)
    } catch let error as LedgerError {
      throw WorkspaceError(error)
    }
    try restoreReviews()
  }

  private init(_ other: Workspace, dossier: Dossier, files: String?) throws {
    folder = other.folder
    ledger = other.ledger
    self.dossier = dossier
    self.files = files
    engine = try Self.engine(for: dossier, in: folder)
    shelves = Shelves()
    glance = nil
  }

  init(_ other: Workspace, glance: Glance?) {
    folder = other.folder
    ledger = other.ledger
    dossier = other.dossier
    files = other.files
    engine = other.engine
    shelves = other.shelves
    self.glance = glance
  }

  /// The same ledger under the dossier's files as they are now.
  /// - Throws: ``WorkspaceError`` with all mistakes of the files at once.
  public func reopened() throws -> Workspace {
    let (dossier, files) = try Self.read(folder)
    return try Workspace(self, dossier: dossier, files: files)
  }

  private static func read(_ folder: String) throws -> (Dossier, files: String?) {
    let before = fingerprint(ofAll: folder)
    let dossier = try load(folder)
    return (dossier, fingerprint(ofAll: folder) == before ? before : nil)
  }

  /// Whether the dossier's files are still those that this was opened from.
  public var isCurrent: Bool { files != nil && files == Self.fingerprint(ofAll: folder) }

  /// Only the checked dossier, without its ledger.
  public static func load(_ folder: String) throws -> Dossier {
    let dossier: Dossier
    do {
      dossier = try DossierLoader.load(folder)
    } catch {
      throw WorkspaceError(.dossier, error.mistakes.map(\.description))
    }
    try checkPatterns(of: dossier)
    return dossier
  }

  /// - Throws: ``WorkspaceError`` with every pattern of an indicator that cannot be read.
  static func checkPatterns(of dossier: Dossier) throws {
    let mistakes = Codebook.mistakes(in: dossier)
    guard mistakes.isEmpty else { throw WorkspaceError(.dossier, mistakes.map(\.description)) }
  }

  /// A reader and coder for a dossier, for work on files alone.
  /// - Parameter reader: the file of a trained reader to use instead of the one that the settings name.
  public static func engine(for dossier: Dossier, in folder: String, reader: String? = nil) throws -> Engine {
    try Engine(dossier, in: folder, fingerprint: fingerprint(of: folder), reader: reader)
  }

  static func path(of file: String, in folder: String) -> String {
    URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(file).path
  }

  /// Of the files on which reading and coding rest.
  private static func fingerprint(of folder: String) -> String {
    fingerprint { FileManager.default.contents(atPath: path(of: $0, in: folder)) ?? Data() }
  }

  /// Changes whenever the files by which articles are read and coded change.
  static func fingerprint(_ content: (_ file: String) -> Data) -> String {
    var hash = StableHash()
    for file in ["dossier.yaml", "people.yaml", "issues.yaml"] { hash.combine(content(file)) }
    return hash.identifier
  }

  private static func fingerprint(ofAll folder: String) -> String {
    var hash = StableHash()
    for file in ["dossier.yaml", "people.yaml", "issues.yaml", "facts.yaml", "outlook.yaml"] {
      let bytes = FileManager.default.contents(atPath: path(of: file, in: folder))
      hash.combine(bytes?.count ?? -1)
      hash.combine(bytes ?? Data())
    }
    return hash.identifier
  }
}
