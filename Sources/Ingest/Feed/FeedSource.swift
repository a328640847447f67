import ParleyText

/// A saved feed as articles: its entries that carry text of their own.
struct FeedSource: ArticleSource {
  private let feed: Feed
  private let path: String
  private let options: IntakeOptions
  private var index = 0

  init(_ path: String, options: IntakeOptions) throws(IngestError) {
    self.path = path
    self.options = options
    feed = try Feed.read(InputFile.read(path, limit: options.maximumBytes), address: path)
  }

  mutating func next() -> Result<Article, IngestError>? {
    while index < feed.entries.count {
      defer { index += 1 }
      if let article = FeedArticle.article(
        feed.entries[index], of: feed, origin: "\(path)#\(index + 1)", options: options)
      {
        return .success(article)
      }
    }
    return nil
  }
}

/// An entry of a feed as an article.
enum FeedArticle {
  /// nil where the entry has no text.
  static func article(_ entry: Feed.Entry, of feed: Feed, origin: String, options: IntakeOptions) -> Article? {
    guard let markup = entry.content, let tree = MyHTMLParser()?.parse(Array(markup.utf8)) else { return nil }
    let outline = PageOutline(tree)
    let runs = PageRuns(tree, outline)
    let blocks = runs.runs.map { run in PageBlock(text: runs.string(run), kind: .body, node: run.node) }
      .filter { FurnitureRule.first(matching: $0.text) == nil }
    guard !blocks.isEmpty else { return nil }
    var (text, paragraphs) = PageReader.compose(blocks)
    let language = ParagraphLanguages.assign(&paragraphs, of: text, stated: nil)
    return Article(
      origin: origin, text: text, paragraphs: paragraphs, title: entry.title, authors: entry.authors,
      publisher: feed.title,
      url: entry.link, published: options.published(over: entry.published), modified: entry.updated, language: language,
      extractor: "parley-feed/1")
  }
}
