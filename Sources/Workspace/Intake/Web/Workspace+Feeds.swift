import Foundation
import ParleyIngest
import ParleyLedger
import ParleyText
import Synchronization

extension Workspace {
  /// Looks at a feed once and reads its new entries, each with the page it links to.
  ///
  /// What is remembered of the feed is stored with each article in one transaction: a look that is stopped or killed at any
  /// moment neither loses an entry nor reads one twice.
  /// - Parameter limit: how many entries to read at most; the others stay new.
  /// - Returns: what the look did; a feed that does not answer is a failure in it.
  /// - Throws: ``WorkspaceError`` where the ledger cannot be written.
  public func look(
    atFeed address: String, with reader: WebReader = WebReader(), limit: Int = 200,
    progress: @escaping WebProgress = { _ in }
  ) async throws -> ReadReport {
    progress(WebStep(.fetching, address))
    let look = FeedLook(self, address, progress)
    let batch = await reader.feeds.look(
      at: address, state: watchState(of: address), limit: limit, now: PageFetcher.systemClock(),
      knows: { (try? self.ledger.holds(origin: $0)) ?? false },
      keep: { articles, page in look.note(self.keep(page, of: articles)) },
      hand: { result, state in look.take(result, state) })
    return try look.finish(batch.state, failures: batch.results)
  }

  /// What is remembered of a feed.
  func watchState(of address: String) -> WatchState {
    guard let text = try? ledger.memory(FeedLook.key(address)),
      let state = try? JSONDecoder().decode(WatchState.self, from: Data(text.utf8))
    else { return WatchState() }
    return state
  }
}

/// One look at a feed: stores each entry as it comes.
private final class FeedLook: Sendable {
  private let address: String
  private let progress: WebProgress
  private let session: Mutex<ReadSession>
  private let trouble = Mutex<(any Error)?>(nil)

  init(_ workspace: Workspace, _ address: String, _ progress: @escaping WebProgress) {
    self.address = address
    self.progress = progress
    session = Mutex(ReadSession(workspace))
  }

  static func key(_ address: String) -> String { "feed " + address }

  /// Stores an entry with the state; false where the ledger cannot be written.
  func take(_ result: Result<Article, IngestError>?, _ state: WatchState) -> Bool {
    do {
      let step = try session.withLock { session in
        let before = session.report
        if case .success(let article) = result { session.take(article) }
        if case .failure(let error) = result { session.report.failures.append(error.description) }
        try session.flush(remembering: [memory(state)])
        return made(result, session.report.since(before))
      }
      if let step { progress(step) }
      return true
    } catch {
      trouble.withLock { $0 = error }
      return false
    }
  }

  /// Adds failures that stop nothing.
  func note(_ failures: [String]) { session.withLock { $0.report.failures += failures } }

  /// Stores the last state, and gives what the look did.
  func finish(_ state: WatchState, failures: [Result<Article, IngestError>]) throws -> ReadReport {
    if let error = trouble.withLock({ $0 }) { throw error }
    // The feed's own failure is not handed over as an entry.
    if case .failure(let error)? = failures.last, session.withLock({ $0.report.failures.last }) != error.description {
      _ = take(.failure(error), state)
    }
    let report = try session.withLock { session in
      try session.flush(remembering: [memory(state)])
      return session.report
    }
    progress(WebStep(.looked, address, report: report))
    return report
  }

  private func memory(_ state: WatchState) throws -> Memory {
    Memory(key: Self.key(address), value: String(decoding: try JSONEncoder().encode(state), as: UTF8.self))
  }

  private func made(_ result: Result<Article, IngestError>?, _ report: ReadReport) -> WebStep? {
    switch result {
    case .success(let article)?: WebStep(.article, article.origin, text: article.title, report: report)
    case .failure(let error)?: WebStep(.failure, error.place.input, text: error.description)
    case nil: nil
    }
  }
}
