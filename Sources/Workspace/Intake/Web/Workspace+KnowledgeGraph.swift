import ParleyIngest
import ParleyLedger
import ParleyText
import Synchronization

extension Workspace {
  /// Fetches and reads the pages that a file of GDELT's Global Knowledge Graph 2.1 lists.
  ///
  /// Pages of different hosts are fetched side by side, one request a host at a time. A page that the ledger holds is not
  /// fetched again, so that a run that was stopped goes on. Where a page bears no date or title of its own, GDELT's is taken,
  /// the date as an estimate: it is the day on which GDELT saw the page.
  /// - Throws: ``WorkspaceError`` `input` where the file cannot be read, `ledger` where the ledger cannot be written.
  public func read(
    knowledgeGraph file: String, with reader: WebReader = WebReader(), progress: @escaping WebProgress = { _ in }
  ) async throws -> ReadReport {
    let rows: [Result<KnowledgeGraphRow, IngestError>]
    do { rows = try KnowledgeGraphRow.rows(at: file) } catch { throw WorkspaceError(.input, error.description) }
    let run = PageRun(self, progress)
    var pages: [KnowledgeGraphRow] = []
    for row in rows {
      switch row {
      case .failure(let error): run.note(error)
      case .success(let row):
        if (try? ledger.holds(origin: row.url)) ?? false { run.noteUnchanged() } else { pages.append(row) }
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, page) in pages.enumerated() where !Task.isCancelled {
        if index >= Self.pagesSideBySide { try await group.next() }
        group.addTask {
          progress(WebStep(.fetching, page.url))
          switch await page.articles(by: reader) {
          case .failure(let error): try run.take(.failure(error), of: page.url)
          case .success(let (articles, fetched)):
            run.note(self.keep(fetched, of: articles))
            for article in articles { try run.take(.success(article), of: page.url) }
          }
        }
      }
      try await group.waitForAll()
    }
    var report = run.report
    report.cancelled = Task.isCancelled
    return report
  }

  private static let pagesSideBySide = 8
}

/// Stores pages that are fetched side by side, one at a time.
private final class PageRun: Sendable {
  private let session: Mutex<ReadSession>
  private let progress: WebProgress

  init(_ workspace: Workspace, _ progress: @escaping WebProgress) {
    session = Mutex(ReadSession(workspace))
    self.progress = progress
  }

  var report: ReadReport { session.withLock { $0.report } }

  func note(_ error: IngestError) { session.withLock { $0.report.failures.append(error.description) } }

  func note(_ failures: [String]) { session.withLock { $0.report.failures += failures } }

  func noteUnchanged() { session.withLock { $0.report.unchanged += 1 } }

  func take(_ result: Result<Article, IngestError>, of address: String) throws {
    switch result {
    case .failure(let error):
      note(error)
      progress(WebStep(.failure, address, text: error.description))
    case .success(let article):
      let did = try session.withLock { session in
        let before = session.report
        session.take(article)
        try session.flush()
        return session.report.since(before)
      }
      progress(WebStep(.article, address, text: article.title, report: did))
    }
  }
}

extension KnowledgeGraphRow {
  /// The page, with what GDELT knows of it where it says nothing itself.
  fileprivate func articles(by reader: WebReader) async -> Result<(articles: [Article], page: FetchedPage), IngestError>
  {
    do throws(IngestError) {
      var (articles, page) = try await reader.pages.read(url)
      page.notes = PageNotes(title: title, publisher: publisher, published: ResolvedDate(first: seen, how: .estimated))
      for place in articles.indices { page.notes.complete(&articles[place]) }
      return .success((articles, page))
    } catch {
      return .failure(error)
    }
  }
}
