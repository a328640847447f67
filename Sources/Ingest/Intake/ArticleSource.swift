import ParleyText

/// One input file that holds articles.
protocol ArticleSource {
  /// The next article, or what was wrong with it; nil at the end.
  mutating func next() -> Result<Article, IngestError>?
}

/// A file that is one article.
struct SingleArticle: ArticleSource {
  private var read: (() throws(IngestError) -> Article)?

  init(_ read: @escaping () throws(IngestError) -> Article) { self.read = read }

  mutating func next() -> Result<Article, IngestError>? {
    guard let read else { return nil }
    self.read = nil
    do throws(IngestError) {
      return .success(try read())
    } catch {
      return .failure(error)
    }
  }
}
