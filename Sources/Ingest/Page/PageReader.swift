import ParleyText

/// Reads saved pages, each as one article, or a live blog as its entries. Not `Sendable`: each thread makes its own.
struct PageReader {
  let options: IntakeOptions
  /// Kept from page to page: making one costs as much as reading a small page.
  private let parser: (any HTMLParser)?

  init(options: IntakeOptions) {
    self.options = options
    parser = MyHTMLParser()
  }

  static let name = "parley-page/1"

  func articles(file path: String) throws(IngestError) -> [Article] { try articles(bytes(of: path), origin: path) }

  /// A page as one article, whatever it is.
  func article(file path: String) throws(IngestError) -> Article { try article(bytes(of: path), origin: path) }

  /// A file's bytes, decompressed.
  func bytes(of path: String) throws(IngestError) -> [UInt8] {
    let bytes = try InputFile.read(path, limit: options.maximumBytes)
    return Gzip.isGzip(bytes) ? try Gzip.decompress(bytes, path: path, limit: options.maximumBytes) : bytes
  }

  /// - Parameters:
  ///   - charset: from the transport, where there was one.
  ///   - address: where the page was fetched from.
  func article(_ bytes: [UInt8], origin: String, charset: String? = nil, address: String? = nil) throws(IngestError)
    -> Article
  {
    try read(bytes, origin: origin, charset: charset, address: address).whole
  }

  /// The same, with a live blog as its entries, one article each.
  /// - Returns: one article at least.
  func articles(_ bytes: [UInt8], origin: String, charset: String? = nil, address: String? = nil) throws(IngestError)
    -> [Article]
  {
    let (whole, page) = try read(bytes, origin: origin, charset: charset, address: address)
    return entries(page.tree, page.blocks, updates: page.updates, of: whole, published: page.published) ?? [whole]
  }

  private typealias Page = (tree: HTMLTree, blocks: [PageBlock], updates: [JSONValue], published: Day?)

  private func read(_ bytes: [UInt8], origin: String, charset: String?, address: String?) throws(IngestError) -> (
    whole: Article, page: Page
  ) {
    guard !bytes.isEmpty else {
      throw IngestError(.empty, at: .init(origin), "the page has no content; save it again or leave it out")
    }
    let page = TwiceEncoded.mended(PageDecoder.decode(bytes, charset: charset))
    guard let tree = parser?.parse(ScriptBodies.removed(from: page)) else {
      throw IngestError(.malformed, at: .init(origin), "no HTML could be made out of it")
    }
    let outline = PageOutline(tree)
    let runs = PageRuns(tree, outline)
    let metadata = PageMetadata(tree, outline, runs, address: address)
    let main = MainText(tree, outline, runs, title: metadata.titleNode, authors: metadata.authors)
    let blocks = DataText.blocks(main.blocks, or: metadata.body, parser: parser)
    guard !blocks.isEmpty else {
      throw IngestError(.noArticle, at: .init(origin), "no text that reads like an article was found in the page")
    }
    var (text, paragraphs) = PageReader.compose(blocks)
    EntryDates.assign(&paragraphs, blocks, tree, published: metadata.published ?? options.published)
    let detected = ParagraphLanguages.assign(&paragraphs, of: text)
    let language = detected == .undetermined ? metadata.language.map(Language.init(rawValue:)) ?? detected : detected
    let whole = Article(
      origin: origin, text: text, paragraphs: paragraphs, title: metadata.title, authors: metadata.authors,
      publisher: metadata.publisher, url: metadata.url, published: published(metadata),
      modified: metadata.modified, language: language, extractor: Self.name)
    return (whole, (tree, blocks, metadata.liveUpdates, metadata.published ?? options.published))
  }

  /// The page's own day, else the user's, else the day of its last change, marked as estimated.
  private func published(_ metadata: PageMetadata) -> ResolvedDate? {
    options.published(over: metadata.published) ?? metadata.changeShown.map { ResolvedDate(first: $0, how: .estimated) }
  }

  /// The text with one empty line between paragraphs, and the paragraphs' places in it.
  static func compose(_ blocks: [PageBlock]) -> (String, [Paragraph]) {
    var text = ""
    var paragraphs: [Paragraph] = []
    for block in blocks {
      if !text.isEmpty { text += "\n\n" }
      text += block.mark
      let start = text.utf8.count
      text += block.text
      paragraphs.append(Paragraph(span: TextSpan(start, text.utf8.count), kind: block.kind))
    }
    return (text, paragraphs)
  }
}
