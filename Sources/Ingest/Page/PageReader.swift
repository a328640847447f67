import ParleyText

/// Reads a saved page as one article.
struct PageReader {
  let options: IntakeOptions

  static let name = "parley-page/1"

  func article(file path: String) throws(IngestError) -> Article {
    var bytes = try InputFile.read(path, limit: options.maximumBytes)
    if Gzip.isGzip(bytes) { bytes = try Gzip.decompress(bytes, path: path, limit: options.maximumBytes) }
    return try article(bytes, origin: path)
  }

  /// - Parameter charset: from the transport, where there was one.
  func article(_ bytes: [UInt8], origin: String, charset: String? = nil) throws(IngestError) -> Article {
    guard !bytes.isEmpty else {
      throw IngestError(.empty, at: .init(origin), "the page has no content; save it again or leave it out")
    }
    guard let tree = MyHTMLParser()?.parse(PageDecoder.decode(bytes, charset: charset)) else {
      throw IngestError(.malformed, at: .init(origin), "no HTML could be made out of it")
    }
    let outline = PageOutline(tree)
    let main = MainText(tree, outline)
    guard !main.blocks.isEmpty else {
      throw IngestError(.noArticle, at: .init(origin), "no text that reads like an article was found in the page")
    }
    var (text, paragraphs) = PageReader.compose(main.blocks)
    let language = LanguageDetector.language(of: text)
    ParagraphLanguages.assign(&paragraphs, of: text, language: language)
    return Article(
      origin: origin, text: text, paragraphs: paragraphs, published: options.published(over: nil), language: language,
      extractor: Self.name)
  }

  /// The text with one empty line between paragraphs, and the paragraphs' places in it.
  static func compose(_ blocks: [PageBlock]) -> (String, [Paragraph]) {
    var text = ""
    var paragraphs: [Paragraph] = []
    for block in blocks {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += block.text
      paragraphs.append(Paragraph(span: TextSpan(start, text.utf8.count), kind: block.kind))
    }
    return (text, paragraphs)
  }
}
