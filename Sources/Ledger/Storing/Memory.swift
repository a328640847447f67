import GRDB

/// What is to be remembered from one run to the next: how far an archive was read, what was seen of a feed.
public struct Memory: Sendable, Hashable {
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }

  func save(_ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO memory (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    ).execute(arguments: [key, value])
  }
}

extension Ledger {
  /// What is remembered under a key.
  public func memory(_ key: String) throws -> String? {
    try read { db in try String.fetchOne(db, sql: "SELECT value FROM memory WHERE key = ?", arguments: [key]) }
  }

  public func remember(_ memory: Memory) throws { try writeAside { db in try memory.save(db) } }
}
