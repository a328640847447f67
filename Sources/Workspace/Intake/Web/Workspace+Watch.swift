import Foundation
import ParleyIngest

extension Workspace {
  /// Follows the feeds that `dossier.yaml` names, until the task is cancelled.
  ///
  /// Feeds of different hosts are looked at side by side, one request a host at a time. One that fails is tried again later
  /// and later, up to a day, or when its host says.
  /// - Parameter once: looks at each feed once, save those that are to be left alone for now, and ends.
  /// - Returns: what was read in all.
  /// - Throws: ``WorkspaceError`` `argument` where no feed is named, `ledger` where it cannot be written.
  public func watch(
    with reader: WebReader = WebReader(), once: Bool = false, progress: @escaping WebProgress = { _ in }
  ) async throws -> ReadReport {
    let feeds = dossier.settings.feeds
    guard !feeds.isEmpty else {
      throw WorkspaceError(
        .argument, "dossier.yaml names no feeds; list their addresses under “settings:” as “feeds: [https://…]”")
    }
    var report = ReadReport()
    var isFirst = true
    while !Task.isCancelled {
      let now = PageFetcher.systemClock()
      let due = feeds.filter { isDue($0, isFirst: isFirst, now: now) }
      for feed in feeds where isFirst && !due.contains(feed) {
        progress(WebStep(.failure, feed, text: "it failed before and is left alone until its time comes"))
      }
      report.add(try await look(at: due, with: reader, progress))
      if once { break }
      isFirst = false
      await pause(until: feeds.map { watchState(of: $0).due }.min() ?? now)
    }
    report.cancelled = Task.isCancelled
    return report
  }

  /// At first every feed is looked at, save those whose host is in trouble.
  private func isDue(_ feed: String, isFirst: Bool, now: Double) -> Bool {
    let state = watchState(of: feed)
    return state.due <= now || (isFirst && state.failures == 0)
  }

  private func look(at feeds: [String], with reader: WebReader, _ progress: @escaping WebProgress) async throws
    -> ReadReport
  {
    try await withThrowingTaskGroup(of: ReadReport.self) { group in
      var report = ReadReport()
      var waiting = feeds[...]
      while let feed = waiting.popFirst() {
        if feeds.count - waiting.count > Self.sideBySide, let done = try await group.next() { report.add(done) }
        group.addTask { try await self.look(atFeed: feed, with: reader, progress: progress) }
      }
      for try await done in group { report.add(done) }
      return report
    }
  }

  private static let sideBySide = 8

  /// Sleeps, a minute at most, so that a clock that is set does not matter for long.
  private func pause(until time: Double) async {
    let seconds = min(60, max(1, time - PageFetcher.systemClock()))
    try? await Task.sleep(for: .seconds(seconds))
  }
}
