import Foundation
import Synchronization

/// A dossier's folder that is read and edited at the same time: holds the workspace as it stands, and replaces it whole
/// when the files change, so that nobody sees half of a change.
///
/// Whoever answers a question takes ``workspace()`` once and stays with it.
public final class Desk: Sendable {
  public let folder: String
  private let opened: Mutex<Workspace?>
  /// Held while files are changed, so that two changes never mix.
  let changes = Mutex<[SavedChange]>([])

  public init(_ workspace: Workspace) {
    folder = workspace.folder
    opened = Mutex(workspace)
  }

  /// Opens the dossier in a folder; a folder that is missing or holds no dossier yet waits for one.
  /// - Throws: ``WorkspaceError`` with all mistakes of the files at once, or with what the ledger reports.
  public init(folder: String) throws {
    self.folder = folder
    opened = Mutex(try Self.isEmpty(folder) ? nil : Workspace(folder: folder))
  }

  /// Whether there is no dossier yet.
  public var isEmpty: Bool { opened.withLock { $0 == nil } }

  /// The workspace as it stands now.
  public func workspace() throws -> Workspace {
    guard let workspace = opened.withLock({ $0 }) else {
      throw WorkspaceError(.notFound, "\(folder) holds no dossier yet; open the first page to write one")
    }
    return workspace
  }

  /// Reads the files anew, as after they were edited elsewhere.
  /// - Throws: ``WorkspaceError`` with their mistakes; then the workspace stays as it was.
  @discardableResult
  public func reload() throws -> Workspace {
    let current = opened.withLock { $0 }
    let next = try current?.reopened() ?? Workspace(folder: folder)
    opened.withLock { $0 = next }
    return next
  }

  private static func isEmpty(_ folder: String) -> Bool {
    !FileManager.default.fileExists(atPath: Workspace.path(of: "dossier.yaml", in: folder))
      && !FileManager.default.fileExists(atPath: Workspace.path(of: "issues.yaml", in: folder))
  }
}
