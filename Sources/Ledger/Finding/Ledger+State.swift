import GRDB
public import ParleyText

extension Ledger {
  /// A word that changes whenever something is read or reviewed.
  public func state() throws -> String {
    try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT (SELECT coalesce(max(number), 0) || ':' || count(*) FROM article) || ':'
            || (SELECT coalesce(max(number), 0) || ':' || count(*) FROM claim) || ':'
            || (SELECT coalesce(max(number), 0) || ':' || count(undone_at) FROM review)
          """) ?? ""
    }
  }

  /// The latest publication of any article.
  public func lastPublication() throws -> Day? {
    try read { db in try String.fetchOne(db, sql: "SELECT max(published) FROM article").flatMap { Day($0) } }
  }
}
