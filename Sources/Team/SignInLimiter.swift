import Synchronization

/// Slows guessing down: after five failures for one name or from one place, each further try has to wait twice as long.
public final class SignInLimiter: Sendable {
  private struct Record {
    var failures = 0
    var last = 0.0
  }

  private let records = Mutex<[String: Record]>([:])
  private let clock: @Sendable () -> Double
  private static let free = 5
  /// Seconds: the first wait, the longest, and after how long failures are forgotten.
  private static let (first, longest, memory) = (2.0, 900.0, 3600.0)
  private static let room = 10_000

  public init(clock: @escaping @Sendable () -> Double) { self.clock = clock }

  /// Seconds to wait before the next try; 0 where none is needed.
  public func wait(for keys: [String]) -> Double {
    let now = clock()
    return records.withLock { records in
      keys.compactMap { records[$0] }.map { record in
        guard record.failures >= Self.free, now - record.last < Self.memory else { return 0 }
        var seconds = Self.first
        for _ in 0..<min(20, record.failures - Self.free) { seconds *= 2 }
        return max(0, record.last + min(Self.longest, seconds) - now)
      }.max() ?? 0
    }
  }

  public func failed(_ keys: [String]) {
    let now = clock()
    records.withLock { records in
      if records.count >= Self.room { records = records.filter { now - $0.value.last < Self.memory } }
      if records.count >= Self.room { records.removeAll() }
      for key in keys {
        var record = records[key] ?? Record()
        if now - record.last >= Self.memory { record.failures = 0 }
        record.failures += 1
        record.last = now
        records[key] = record
      }
    }
  }

  public func succeeded(_ keys: [String]) { records.withLock { records in for key in keys { records[key] = nil } } }
}
