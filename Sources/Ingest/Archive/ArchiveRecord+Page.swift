import Foundation
import ParleyText

extension FetchedPage {
  /// The page as one record of a web archive (WARC 1.1, ISO 28500), a gzip member of its own: to be appended to a file.
  ///
  /// Fields beside the standard's tell what was asked for and what the feed knew, so that reading the archive gives the same article.
  public func record() -> [UInt8] {
    var block: [UInt8] = []
    if !isEntry {
      let type = contentType.map { "Content-Type: \(Self.oneLine($0))\r\n" } ?? ""
      block += Array("HTTP/1.1 200 OK\r\n\(type)Content-Length: \(body.count)\r\n\r\n".utf8)
    }
    block += body
    var fields = [
      ("WARC-Type", isEntry ? "resource" : "response"), ("WARC-Target-URI", final),
      ("WARC-Date", Self.moment(time)), ("WARC-Record-ID", "<urn:uuid:\(UUID().uuidString.lowercased())>"),
      ("Content-Type", isEntry ? "text/html; charset=utf-8" : "application/http; msgtype=response"),
      ("Content-Length", "\(block.count)"), (SavedPage.address, address),
    ]
    func note(_ name: String, _ value: String?) { if let value { fields.append((name, value)) } }
    note(SavedPage.title, notes.title)
    for author in notes.authors { note(SavedPage.author, author) }
    note(SavedPage.publisher, notes.publisher)
    note(SavedPage.published, notes.published.map { "\($0.first) \($0.how.rawValue)" })
    note(SavedPage.modified, notes.modified?.description)
    note(SavedPage.link, notes.link)
    let head = "WARC/1.1\r\n" + fields.map { "\($0.0): \(Self.oneLine($0.1))\r\n" }.joined() + "\r\n"
    return Gzip.compress(Array(head.utf8) + block + Array("\r\n\r\n".utf8))
  }

  /// A field of a record is one line.
  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  private static func moment(_ time: Double) -> String {
    Date(timeIntervalSince1970: time.rounded(.down)).formatted(.iso8601)
  }
}

/// A record that Parley wrote, with what it needs to read the page as it did at first.
struct SavedPage {
  static let address = "Parley-Address"
  static let title = "Parley-Title"
  static let author = "Parley-Author"
  static let publisher = "Parley-Publisher"
  static let published = "Parley-Published"
  static let modified = "Parley-Modified"
  static let link = "Parley-Link"

  let origin: String
  let notes: PageNotes
  let isEntry: Bool

  /// nil for the records of other programs.
  init?(_ record: ArchiveRecord) {
    guard let origin = record.header(Self.address) else { return nil }
    self.origin = origin
    isEntry = record.kind == "resource"
    let published = record.header(Self.published)?.split(separator: " ").map(String.init) ?? []
    notes = PageNotes(
      title: record.header(Self.title),
      authors: record.headers.filter { $0.name.lowercased() == Self.author.lowercased() }.map(\.value),
      publisher: record.header(Self.publisher),
      published: published.first.flatMap { Day($0) }.map {
        ResolvedDate(first: $0, how: published.last.flatMap(ResolvedDate.How.init) ?? .metadata)
      }, modified: record.header(Self.modified).flatMap { Day($0) }, link: record.header(Self.link))
  }

  /// The entry of a feed that a record holds, in a feed of nothing else.
  func entry(_ body: [UInt8]) -> (Feed.Entry, Feed) {
    let entry = Feed.Entry(
      id: origin, title: notes.title, link: notes.link, published: notes.published?.first, updated: notes.modified,
      authors: notes.authors, content: String(decoding: body, as: UTF8.self))
    return (entry, Feed(title: notes.publisher, entries: [entry]))
  }
}
