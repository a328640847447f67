import GRDB
public import ParleyText

/// How often something was read, and how often something was reviewed: cheap to ask for, and different whenever either changed,
/// in this process or another.
public struct Revision: Sendable, Hashable {
  public var reading: Int64
  public var review: Int64

  enum Kind: String { case reading, review }

  /// Counts one more change.
  static func count(_ kind: Kind, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE revision SET \(kind.rawValue) = \(kind.rawValue) + 1").execute()
  }
}

extension Ledger {
  /// - Complexity: one row.
  public func revision() throws -> Revision {
    try read { db in
      let row = try Row.fetchOne(db, sql: "SELECT reading, review FROM revision")
      return Revision(reading: row?["reading"] ?? 0, review: row?["review"] ?? 0)
    }
  }

  /// A word that changes whenever something is read or reviewed.
  public func state() throws -> String {
    let revision = try revision()
    return "\(revision.reading):\(revision.review)"
  }

  /// The latest publication of any article.
  public func lastPublication() throws -> Day? {
    try read { db in try String.fetchOne(db, sql: "SELECT max(published) FROM article").flatMap { Day($0) } }
  }
}
