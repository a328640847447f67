import ParleyText

/// The header of a plain text or Markdown file, between two lines of three hyphens.
///
/// ```
/// ---
/// publisher: "Evening Post"
/// language: en
/// published: 2022-03-14
/// authors: [Ann Example, Bo Sample]
/// ---
/// The text begins here.
/// ```
/// One `key: value` a line; values bare or in quotation marks; lists in brackets or as lines that begin with a hyphen;
/// `#` begins a comment line. Keys it does not know are passed over, so that a person may keep notes there.
struct FrontMatter {
  var publisher: String?
  var language: Language?
  var published: Day?
  var modified: Day?
  var url: String?
  var authors: [String] = []
  var title: String?
  var rendering: Article.Rendering?
  /// Offset of the first byte of the text.
  var end = 0

  /// - Throws: ``IngestError`` `malformed` with the line, where the header is begun and cannot be read.
  static func read(_ bytes: [UInt8], path: String) throws(IngestError) -> FrontMatter? {
    guard let block = FrontMatterBlock(bytes) else { return nil }
    var matter = FrontMatter()
    matter.end = block.end
    for entry in block.entries { try matter.take(entry, path: path) }
    return matter
  }

  private mutating func take(_ entry: FrontMatterBlock.Entry, path: String) throws(IngestError) {
    guard let value = entry.values.first, !value.isEmpty else { return }
    switch entry.key {
    case "publisher", "outlet", "source": publisher = value
    case "language", "lang": language = Language(rawValue: value.lowercased())
    case "published", "date": published = try day(value, entry, path)
    case "modified", "updated": modified = try day(value, entry, path)
    case "url", "link", "address": url = value
    case "author", "authors", "by": authors = entry.values
    case "title", "headline": title = value
    case "rendering", "translation", "translator", "translated_by":
      let maker = ["true", "yes"].contains(value.lowercased()) ? nil : value
      rendering = Article.Rendering(from: rendering?.from, maker: maker)
    case "translated_from", "rendered_from", "original_language":
      rendering = Article.Rendering(from: Language(rawValue: value.lowercased()), maker: rendering?.maker)
    default: break
    }
  }

  private func day(_ value: String, _ entry: FrontMatterBlock.Entry, _ path: String) throws(IngestError) -> Day {
    if let day = Day(value.prefix(10)) { return day }
    throw IngestError(
      .malformed, at: .init(path, line: entry.line), "“\(value)” is not a day; write \(entry.key): 2022-03-14")
  }
}
