public import ParleyIngest

/// Fetches pages and feeds for a workspace: politely, with limits, and never from the local network unless allowed.
///
/// Keep one for as long as possible: it remembers each host's robots.txt and when it was last spoken to.
public struct WebReader: Sendable {
  let pages: PageFetcher
  let feeds: FeedWatcher

  /// - Parameters:
  ///   - allowedHosts: hosts on the local network that may be fetched from all the same, such as `127.0.0.1`.
  ///   - seconds: the longest that an answer may take to begin; the whole may take twice that.
  ///   - maximumBytes: the most that an answer may have.
  ///   - interval: seconds between two looks at a feed that answers.
  public init(
    allowedHosts: Set<String> = [], seconds: Double = 30, maximumBytes: Int = 16 << 20, interval: Double = 900
  ) {
    self.init(
      PageFetcher(
        CurlFetcher(seconds: seconds, maximumBytes: maximumBytes),
        addressGuard: AddressGuard(allowed: Set(allowedHosts.map { $0.lowercased() }))),
      interval: interval)
  }

  public init(_ pages: PageFetcher, interval: Double = 900) {
    self.pages = pages
    feeds = FeedWatcher(pages, interval: interval)
  }
}
