public import ParleyText

/// Follows feeds: looks at one, reads the pages of its new entries, and says what to remember.
public struct FeedWatcher: Sendable {
  private let fetcher: PageFetcher
  private let options: IntakeOptions
  /// Seconds between two looks at a feed that answers.
  public let interval: Double

  private static let longestBackOff = 86_400.0
  /// After so many failures an entry is given up.
  private static let attempts = 3

  public init(_ fetcher: PageFetcher, options: IntakeOptions = IntakeOptions(), interval: Double = 900) {
    self.fetcher = fetcher
    self.options = options
    self.interval = interval
  }

  /// What one look brought.
  public struct Batch: Sendable {
    /// The articles of new entries, and what went wrong with others.
    public var results: [Result<Article, IngestError>]
    /// To be stored together with the articles.
    public var state: WatchState
  }

  /// What is done with each entry as soon as it was read: its article or error (nil for one that holds no text), and the
  /// state to be stored in the same transaction. False ends the look.
  public typealias Hand = @Sendable (Result<Article, IngestError>?, WatchState) async -> Bool

  /// What is done with a page before its articles are handed on: to keep it among the sources.
  public typealias Keep = @Sendable ([Article], FetchedPage) -> Void

  /// Looks at a feed once.
  ///
  /// A cancelled look ends before the next entry; an entry that the cancellation cut off stays new.
  /// - Parameters:
  ///   - limit: how many new entries to read at most; the others stay new.
  ///   - now: seconds since 1970.
  ///   - knows: whether the page at an address has been read before, by whatever way; it is not read again.
  ///   - keep: called with the articles of each page and the page, before they are handed on.
  ///   - hand: called after each entry, so that a stop at any moment loses nothing that was read.
  public func look(
    at address: String, state: WatchState, limit: Int = 50, now: Double,
    knows: @Sendable (String) -> Bool = { _ in false }, keep: Keep = { _, _ in }, hand: Hand = { _, _ in true }
  ) async -> Batch {
    var batch = Batch(results: [], state: state)
    do throws(IngestError) {
      guard let feed = try await changedFeed(address, &batch.state, now: now) else { return batch }
      let whole = batch.state
      // Until all is read the feed must be seen again, even if it does not change.
      batch.state.entityTag = nil
      batch.state.lastModified = nil
      batch.state.due = state.due
      let isDone = await read(feed, &batch, limit: limit, knows: knows, keep: keep, hand: hand)
      guard isDone else { return batch }
      batch.state.due = whole.due
      if batch.state.pending.isEmpty, !hasUnread(feed, batch.state) {
        batch.state.entityTag = whole.entityTag
        batch.state.lastModified = whole.lastModified
      }
    } catch {
      guard !Task.isCancelled else { return batch }
      // What policy refuses is no fault of the host: once it is allowed, the feed can be looked at.
      if error.code != .refused { batch.state.failures += 1 }
      batch.state.due = max(batch.state.due, now + backOff(batch.state.failures))
      batch.results.append(.failure(error))
    }
    return batch
  }

  /// The feed, or nil where it has not changed.
  private func changedFeed(_ address: String, _ state: inout WatchState, now: Double) async throws(IngestError) -> Feed?
  {
    var headers: [String: String] = [:]
    if let tag = state.entityTag { headers["if-none-match"] = tag }
    if let date = state.lastModified { headers["if-modified-since"] = date }
    let (response, final) = try await fetcher.fetch(address, headers: headers)
    if response.status == 304 {
      succeed(&state, now)
      return nil
    }
    guard response.status == 200 else {
      if let wait = response.headers["retry-after"].flatMap({ Double($0) }) {
        state.due = now + min(max(0, wait), Self.longestBackOff)
      }
      throw IngestError(
        .network, at: .init(address), "the host answered with status \(response.status); the feed will be tried again")
    }
    let feed = try Feed.read(response.body, address: final, charset: response.charset)
    state.entityTag = response.headers["etag"]
    state.lastModified = response.headers["last-modified"]
    succeed(&state, now)
    return feed
  }

  private func succeed(_ state: inout WatchState, _ now: Double) {
    state.failures = 0
    state.due = now + interval
  }

  private func backOff(_ failures: Int) -> Double {
    var wait = interval
    for _ in 0..<min(failures, 20) { wait *= 2 }
    return min(wait, Self.longestBackOff)
  }

  private func hasUnread(_ feed: Feed, _ state: WatchState) -> Bool {
    let seen = Set(state.seen)
    return feed.entries.contains { !seen.contains($0.id) }
  }

  /// Reads new entries from the oldest to the newest; false where it was stopped.
  private func read(
    _ feed: Feed, _ batch: inout Batch, limit: Int, knows: @Sendable (String) -> Bool, keep: Keep, hand: Hand
  ) async -> Bool {
    var known = Set(batch.state.seen)
    var left = limit
    for entry in feed.entries.reversed() where !entry.id.isEmpty && left > 0 && known.insert(entry.id).inserted {
      guard !Task.isCancelled else { return false }
      if let link = entry.link, knows(link) {
        batch.state.remember(entry.id)
        continue
      }
      left -= 1
      let before = batch.state
      var results: [Result<Article, IngestError>] = []
      do throws(IngestError) {
        if let (articles, page) = try await articles(entry, feed) {
          keep(articles, page)
          results = articles.map { .success($0) }
        }
        batch.state.remember(entry.id)
      } catch {
        guard !Task.isCancelled else { return false }
        results = [failed(entry, feed, error, &batch.state)]
        if case .success(let article)? = results.first { keep([article], entryPage(entry, feed)) }
      }
      batch.results += results
      // The entry counts as read once the last of its articles is stored.
      for result in results.dropLast() { guard await hand(result, before) else { return false } }
      guard await hand(results.last, batch.state) else { return false }
    }
    return true
  }

  /// Notes that an entry's page could not be had: to be tried again, or given up for what the feed itself says of it.
  private func failed(
    _ entry: Feed.Entry, _ feed: Feed, _ error: IngestError, _ state: inout WatchState
  ) -> Result<Article, IngestError> {
    let tries = (state.pending[entry.id] ?? 0) + 1
    if tries < Self.attempts, error.code == .network {
      state.pending[entry.id] = tries
      return .failure(error)
    }
    state.remember(entry.id)
    let own = FeedArticle.article(entry, of: feed, origin: entry.link ?? entry.id, options: options)
    return own.map { .success($0) } ?? .failure(error)
  }

  /// The linked page, with what the feed knows better; where there is no link, the entry's own text.
  private func articles(_ entry: Feed.Entry, _ feed: Feed) async throws(IngestError) -> ([Article], FetchedPage)? {
    guard let link = entry.link else {
      return FeedArticle.article(entry, of: feed, origin: entry.id, options: options)
        .map { ([$0], entryPage(entry, feed)) }
    }
    var (articles, page) = try await fetcher.read(link, options: options)
    page.notes = notes(entry, feed)
    for place in articles.indices { page.notes.complete(&articles[place]) }
    return (articles, page)
  }

  private func notes(_ entry: Feed.Entry, _ feed: Feed) -> PageNotes {
    PageNotes(
      title: entry.title, authors: entry.authors, publisher: feed.title,
      published: entry.published.map { ResolvedDate(first: $0, how: .metadata) }, modified: entry.updated,
      link: entry.link)
  }

  /// What the feed itself says in an entry, in place of a page.
  private func entryPage(_ entry: Feed.Entry, _ feed: Feed) -> FetchedPage {
    let address = entry.link ?? entry.id
    return FetchedPage(
      address: address, final: address, time: PageFetcher.systemClock(), body: Array((entry.content ?? "").utf8),
      isEntry: true,
      notes: notes(entry, feed))
  }
}
