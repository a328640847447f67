import Foundation
import ParleyIngest
import ParleyText

extension Workspace {
  /// Keeps the page of a new article under `sources/web/`, in one web archive a month, so that the ledger can be made anew from the
  /// folder.
  ///
  /// Appended in one go before the article is stored: a process that is killed leaves a page too many at most, and reading it again changes
  /// nothing. Where the ledger holds all its articles a page is not kept again.
  /// - Returns: why it could not be kept; the article is read all the same.
  func keep(_ page: FetchedPage, of articles: [Article]) -> [String] {
    let isNew = articles.contains { (try? ledger.holds($0, provenance: engine.provenance)) != true }
    guard dossier.settings.keepsPages, isNew else { return [] }
    let folder = URL(fileURLWithPath: Self.path(of: "sources", in: folder), isDirectory: true)
      .appendingPathComponent("web", isDirectory: true)
    let month = Date(timeIntervalSince1970: page.time).formatted(.iso8601).prefix(7)
    let file = folder.appendingPathComponent("\(month).warc.gz")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      // Whatever other processes append stays whole.
      let descriptor = open(file.path, O_WRONLY | O_APPEND | O_CREAT, 0o644)
      guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission) }
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: Data(page.record()))
      return []
    } catch {
      return [
        "\(page.address): its page could not be kept in \(file.path). Check the space and your rights, or set “keep-pages: false”."
      ]
    }
  }
}
