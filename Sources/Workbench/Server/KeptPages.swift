import Foundation
import Hummingbird
import ParleyText
import Synchronization

/// Pages and answers as they were made, shown again for as long as nothing changes of what they were made from
/// (`Workspace.state()`): in memory, and the pages that a day begins with also in files, so that the first screen after a
/// start needs no computing.
///
/// The files lie in the user's own cache, not beside the ledger: a folder that somebody sends on must not bring pages along.
final class KeptPages: Sendable {
  private struct Shelf {
    var state = ""
    var pages: [String: KeptPage] = [:]
    /// Names, the one kept first at the front.
    var order: [String] = []
    var size = 0
  }

  private let shelf = Mutex(Shelf())
  private let folder: URL?
  private let room: Int
  private static let longest = 8 << 20
  private static let mostFiles = 64

  /// - Parameters:
  ///   - folder: where files are kept; nil for memory alone.
  ///   - room: bytes in memory; the page kept first goes first.
  init(folder: URL? = nil, room: Int = 64 << 20) {
    self.folder = folder
    self.room = room
  }

  /// The cache of one dossier's pages; nil where the user has none.
  static func folder(for dossier: String) -> URL? {
    let environment = ProcessInfo.processInfo.environment
    let given = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let cache = given ?? environment["HOME"].map({ $0 + "/.cache" }), cache.hasPrefix("/") else { return nil }
    let path = URL(fileURLWithPath: dossier, isDirectory: true).standardizedFileURL.resolvingSymlinksInPath().path
    return URL(fileURLWithPath: cache, isDirectory: true).appendingPathComponent("parley/pages/" + Self.hash(path))
  }

  /// What was kept under a name in just this state.
  func page(_ name: String, in state: String) -> KeptPage? {
    if let page = shelf.withLock({ $0.state == state ? $0.pages[name] : nil }) { return page }
    guard let file = file(name, in: state), let data = try? Data(contentsOf: file),
      let page = KeptPage(stored: data, name: name, state: state)
    else { return nil }
    put(page, name, state)
    return page
  }

  /// - Parameter lasting: whether it is worth a file.
  func keep(_ page: KeptPage, as name: String, in state: String, lasting: Bool = false) {
    guard page.size <= Self.longest else { return }
    put(page, name, state)
    if lasting { store(page, name, state) }
  }

  private func put(_ page: KeptPage, _ name: String, _ state: String) {
    shelf.withLock { shelf in
      if shelf.state != state { shelf = Shelf(state: state) }
      if let old = shelf.pages.updateValue(page, forKey: name) {
        shelf.size -= old.size
        shelf.order.removeAll { $0 == name }
      }
      shelf.order.append(name)
      shelf.size += page.size
      while shelf.size > room, !shelf.order.isEmpty {
        shelf.size -= shelf.pages.removeValue(forKey: shelf.order.removeFirst())?.size ?? 0
      }
    }
  }

  private func file(_ name: String, in state: String) -> URL? {
    folder?.appendingPathComponent(Self.hash(state)).appendingPathComponent(Self.hash(name) + ".page")
  }

  /// Writes a page, and takes away what was kept of other states. What cannot be written is made again next time.
  private func store(_ page: KeptPage, _ name: String, _ state: String) {
    guard let folder, let file = file(name, in: state) else { return }
    let files = FileManager.default
    let own = file.deletingLastPathComponent()
    if !files.fileExists(atPath: own.path) {
      for old in (try? files.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [] {
        try? files.removeItem(at: old)
      }
      try? files.createDirectory(
        at: own, withIntermediateDirectories: true, attributes: [.posixPermissions: NSNumber(value: 0o700)])
    }
    guard (try? files.contentsOfDirectory(atPath: own.path).count) ?? 0 < Self.mostFiles else { return }
    try? page.stored(name: name, state: state).write(to: file, options: .atomic)
  }

  private static func hash(_ text: String) -> String {
    var hash = StableHash()
    hash.combine(text)
    return hash.identifier
  }
}
