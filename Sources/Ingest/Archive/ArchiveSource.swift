import ParleyText

/// The articles of a web archive: its successful responses that are pages.
///
/// A revisit record, which says that a page had not changed, brings no article.
struct ArchiveSource: ArticleSource {
  private let reader: ArchiveReader
  private let path: String
  private let options: IntakeOptions
  private let pages: PageReader

  init(_ path: String, options: IntakeOptions, from position: ArchivePosition) throws(IngestError) {
    self.path = path
    self.options = options
    pages = PageReader(options: options)
    reader = try ArchiveReader(path: path, from: position)
  }

  /// Only once all of a record was handed out can reading begin again after it.
  var resumption: ArchivePosition? { waiting.isEmpty ? reader.resumption : nil }
  var bytesRead: Int { reader.offset }

  /// Articles of the last record that are still to be handed out.
  private var waiting: ArraySlice<Article> = []

  mutating func next() -> Result<Article, IngestError>? {
    if let article = waiting.popFirst() { return .success(article) }
    while let result = reader.next() {
      switch result {
      case .failure(let error): return .failure(error)
      case .success(let record):
        switch articles(record) {
        case .failure(let error)?: return .failure(error)
        case .success(let articles)?:
          waiting = articles[...]
          if let first = waiting.popFirst() { return .success(first) }
        case nil: continue
        }
      }
    }
    return nil
  }

  /// A page that was kept when it was fetched, read as it was then.
  private func articles(_ record: ArchiveRecord, _ saved: SavedPage) -> Result<[Article], IngestError>? {
    if saved.isEntry {
      let (entry, feed) = saved.entry(record.block)
      return FeedArticle.article(entry, of: feed, origin: saved.origin, options: options)
        .flatMap { options.filter.admits($0) ? .success([$0]) : nil }
    }
    guard let message = HTTPMessage(record.block, path: path, limit: options.maximumBytes),
      options.filter.admits(message.body)
    else { return nil }
    let headers = Dictionary(message.headers.map { ($0.name, $0.value) }) { first, _ in first }
    let response = FetchResponse(status: message.status, headers: headers, body: message.body)
    do throws(IngestError) {
      var articles = try PageFetcher.articles(
        response, origin: saved.origin, final: record.target ?? saved.origin, options: options)
      for place in articles.indices { saved.notes.complete(&articles[place]) }
      return .success(articles.filter(options.filter.admits))
    } catch {
      return .failure(error)
    }
  }

  private func articles(_ record: ArchiveRecord) -> Result<[Article], IngestError>? {
    guard record.kind == "response" || record.kind == "resource", options.filter.admits(record),
      record.block.count <= options.maximumBytes
    else { return nil }
    if let saved = SavedPage(record) { return articles(record, saved) }
    var page = record.block
    var charset: String?
    if record.kind == "response" {
      guard let message = HTTPMessage(record.block, path: path, limit: options.maximumBytes), message.status == 200,
        message.isPage
      else {
        return nil
      }
      page = message.body
      charset = message.charset
    } else if !(record.header("content-type")?.contains("html") ?? false) {
      return nil
    }
    guard options.filter.admits(page) else { return nil }
    do throws(IngestError) {
      let origin = "\(path)#\(record.position.offset)"
      let articles = try pages.articles(page, origin: origin, charset: charset, address: record.target)
      return .success(articles.filter(options.filter.admits))
    } catch {
      // Most pages of a crawl are no articles; only what hinders reading is reported.
      return error.code == .noArticle || error.code == .empty ? nil : .failure(error)
    }
  }
}
