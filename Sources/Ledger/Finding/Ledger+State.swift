import GRDB
public import ParleyText

/// How often something was read, and how often something was reviewed: cheap to ask for, and different whenever either changed,
/// in this process or another.
public struct Revision: Sendable, Hashable {
  public var reading: Int64
  public var review: Int64
  /// Drawn anew at every change, so that no two states of any ledgers share one, even where one was restored from a copy.
  public var mark: String

  enum Kind: String { case reading, review }

  static let newMark = "lower(hex(randomblob(12)))"

  /// Counts one more change.
  static func count(_ kind: Kind, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE revision SET \(kind.rawValue) = \(kind.rawValue) + 1").execute()
  }

  /// Does some work, and draws another mark where it changed any row.
  static func marking<Value>(_ db: Database, _ work: () throws -> Value) throws -> Value {
    let before = db.totalChangesCount
    let value = try work()
    if db.totalChangesCount != before {
      try db.cachedStatement(sql: "UPDATE revision SET mark = \(newMark)").execute()
    }
    return value
  }
}

extension Ledger {
  /// - Complexity: one row.
  public func revision() throws -> Revision {
    try read { db in
      let row = try Row.fetchOne(db, sql: "SELECT reading, review, mark FROM revision")
      return Revision(reading: row?["reading"] ?? 0, review: row?["review"] ?? 0, mark: row?["mark"] ?? "")
    }
  }

  /// A word that changes whenever something is read or reviewed, and that no other ledger has.
  public func state() throws -> String { try revision().mark }

  /// The latest publication of any article.
  public func lastPublication() throws -> Day? {
    try read { db in try String.fetchOne(db, sql: "SELECT max(published) FROM article").flatMap { Day($0) } }
  }
}
