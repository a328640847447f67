import Foundation
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

  /// Takes back the change of tables by which copies came to be known.
  func pretendEarlierVersion() throws {
    try database.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          DROP TABLE carriage;
          DROP TABLE appearance;
          DROP INDEX statement_repeats;
          DROP INDEX claim_repeats;
          ALTER TABLE statement DROP COLUMN repeats;
          ALTER TABLE statement DROP COLUMN outlets;
          ALTER TABLE claim DROP COLUMN repeats;
          ALTER TABLE claim DROP COLUMN outlets;
          ALTER TABLE article DROP COLUMN time;
          ALTER TABLE article ADD COLUMN copy_of TEXT;
          DELETE FROM grdb_migrations WHERE identifier = 'copies of one story';
          """)
    }
  }
}

/// Calls with the path of a ledger that is not there yet, in a folder that goes away afterwards.
func withLedgerFile(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-ledger-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.appendingPathComponent("parley.sqlite").path)
}
