import ParleyText

/// Reads a plain text or Markdown file, with or without front matter, as one article.
///
/// The article's text is exactly what follows the front matter, byte for byte where the file is UTF-8, since other
/// tools exchange offsets into it.
struct PlainTextReader {
  let options: IntakeOptions

  static let name = "parley-text/1"

  func article(_ bytes: [UInt8], path: String) throws(IngestError) -> Article {
    var bytes = bytes
    var decoded = try PlainTextDecoder.decode(bytes, path: path)
    if decoded.encoding != "UTF-8" { bytes = Array(decoded.text.utf8) }
    let matter = try FrontMatter.read(bytes, path: path)
    if let matter { decoded.text = String(decoding: bytes[matter.end...], as: UTF8.self) }
    var layout = TextLayout(decoded.text, reference: matter?.published ?? options.published)
    guard !layout.paragraphs.isEmpty else {
      throw IngestError(.empty, at: .init(path), "there is no text in it, only a header or white space")
    }
    let language = ParagraphLanguages.assign(&layout.paragraphs, of: decoded.text, stated: matter?.language)
    return Article(
      origin: path, text: decoded.text, paragraphs: layout.paragraphs, title: matter?.title ?? layout.title,
      authors: matter.map(\.authors).flatMap { $0.isEmpty ? nil : $0 } ?? layout.authors, publisher: matter?.publisher,
      url: matter?.url, published: options.published(over: matter?.published), modified: matter?.modified,
      language: language, rendering: matter?.rendering, extractor: Self.name)
  }
}
