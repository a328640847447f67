import GRDB

@testable import ParleyLedger

extension Ledger {
  /// Records a migration that this version does not know.
  func pretendLaterVersion() throws {
    try write { db in try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9 from the future')") }
  }

  /// Makes every further page a full disk.
  func allowNoGrowth() throws {
    try database.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
  }
}
