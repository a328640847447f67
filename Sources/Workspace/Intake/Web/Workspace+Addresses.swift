import ParleyIngest
import ParleyText

extension Workspace {
  /// Reads what an address gives into the ledger: one page, or the entries of a feed with their pages.
  ///
  /// Reading the same address again changes nothing, unless its text has changed since.
  /// - Returns: what the reading did; entries of a feed that could not be read are named in it.
  /// - Throws: ``WorkspaceError`` `network` where it cannot be fetched or is refused, `input` where it holds no article.
  @discardableResult
  public func read(
    address: String, with reader: WebReader = WebReader(), progress: @escaping WebProgress = { _ in }
  ) async throws -> ReadReport {
    progress(WebStep(.fetching, address))
    let found: PageFetcher.Found
    do {
      found = try await reader.pages.find(at: address)
    } catch {
      throw WorkspaceError(error)
    }
    switch found {
    case .feed: return try await look(atFeed: address, with: reader, progress: progress)
    case .articles(let articles, let page):
      var session = ReadSession(self)
      session.report.failures += keep(page, of: articles)
      for article in articles { session.take(article) }
      try session.flush()
      progress(WebStep(.article, address, text: articles.first?.title, report: session.report))
      return session.report
    }
  }
}

extension WorkspaceError {
  /// What fetching or reading an address reported.
  init(_ error: IngestError) {
    let isNetwork = [.network, .refused, .tooLarge].contains(error.code)
    self.init(isNetwork ? .network : .input, error.description)
  }
}
