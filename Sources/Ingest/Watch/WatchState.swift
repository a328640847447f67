/// What is remembered of a feed between two looks at it. The ledger stores it together with the articles, in one
/// transaction, so that a stop at any moment neither loses nor doubles an item.
public struct WatchState: Sendable, Hashable, Codable {
  /// For conditional requests.
  public var entityTag: String?
  public var lastModified: String?
  /// When to look again, in seconds since 1970.
  public var due: Double
  /// How often in a row looking failed.
  public var failures: Int
  /// Entries that were read, newest last.
  public var seen: [String]
  /// Entries whose page could not be read, with the number of attempts.
  public var pending: [String: Int]

  public init() {
    due = 0
    failures = 0
    seen = []
    pending = [:]
  }

  /// More entries than any feed holds at a time.
  static let remembered = 5000

  mutating func remember(_ id: String) {
    seen.append(id)
    pending[id] = nil
    if seen.count > Self.remembered { seen.removeFirst(seen.count - Self.remembered) }
  }
}
