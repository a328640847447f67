import Foundation
import GRDB
import ParleyIngest
import ParleyText

/// Makes the tables that tell which articles carry one story, and finds the copies among the articles of an older ledger.
enum CopyMigration {
  static func migrate(_ db: Database) throws {
    try db.execute(sql: tables)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT number, id, publisher, published_last, text FROM article ORDER BY number")
    var new: Set<Int64> = []
    let insert = try db.makeStatement(
      sql: "INSERT INTO carriage (article, id, publisher, day, sample) VALUES (?, ?, ?, ?, ?)")
    while let row = try rows.next() {
      let day = (row["published_last"] as String?).flatMap { Day($0) }
      let sample = Data(ShingleSample(row["text"] as String).bytes)
      let number: Int64 = row["number"]
      try insert.execute(arguments: [number, row["id"] as String, row["publisher"] as String?, day?.number, sample])
      new.insert(number)
    }
    if !new.isEmpty { try CopyKeeper().settle(CopyChange(new: new), db) }
  }

  /// `carriage` has what clusters are made from, apart from the long rows of `article`: the day is the last of the publication, as
  /// days since 1970; `copy_of` is the origin, NULL for an article that is nobody's copy. `appearance` has the further outlets of one
  /// and the same text. `repeats` is the statement or claim that a copy's says again, `outlets` in how many it is.
  private static let tables = """
    CREATE TABLE carriage (
      article INTEGER PRIMARY KEY REFERENCES article(number) ON DELETE CASCADE,
      id TEXT NOT NULL,
      publisher TEXT,
      day INTEGER,
      sample BLOB NOT NULL,
      copy_of INTEGER REFERENCES article(number) ON DELETE SET NULL,
      outlets INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX carriage_copy ON carriage(copy_of) WHERE copy_of IS NOT NULL;

    CREATE TABLE appearance (
      article INTEGER NOT NULL REFERENCES article(number) ON DELETE CASCADE,
      publisher TEXT NOT NULL,
      origin TEXT NOT NULL,
      published TEXT,
      PRIMARY KEY (article, publisher)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE article DROP COLUMN copy_of;
    ALTER TABLE article ADD COLUMN time TEXT;
    ALTER TABLE statement ADD COLUMN repeats TEXT;
    ALTER TABLE statement ADD COLUMN outlets INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE claim ADD COLUMN repeats TEXT;
    ALTER TABLE claim ADD COLUMN outlets INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX statement_repeats ON statement(repeats) WHERE repeats IS NOT NULL;
    CREATE INDEX claim_repeats ON claim(repeats) WHERE repeats IS NOT NULL;
    """
}
