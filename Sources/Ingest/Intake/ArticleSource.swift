import ParleyText

/// One input file that holds articles.
protocol ArticleSource {
  /// The next article, or what was wrong with it; nil at the end.
  mutating func next() -> Result<Article, IngestError>?
  /// Where reading can begin again after what was handed out; nil for inputs that are read from their start.
  var resumption: ArchivePosition? { get }
  /// Of the file, for progress.
  var bytesRead: Int { get }
}

extension ArticleSource {
  var resumption: ArchivePosition? { nil }
  var bytesRead: Int { 0 }
}

/// A page that is one article, or the entries of a live blog.
struct PageArticles: ArticleSource {
  private var read: (() throws(IngestError) -> [Article])?
  private var articles: ArraySlice<Article> = []

  init(_ read: @escaping () throws(IngestError) -> [Article]) { self.read = read }

  mutating func next() -> Result<Article, IngestError>? {
    if let read {
      self.read = nil
      do throws(IngestError) { articles = try read()[...] } catch { return .failure(error) }
    }
    return articles.popFirst().map { .success($0) }
  }
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
