import GRDB
public import ParleyCoding

extension Ledger {
  /// Adds a review; the claim stays as it was coded.
  ///
  /// A ``ParleyCoding/Review/Verdict/undo`` marks this person's last review of the claim as taken back.
  /// - Throws: ``LedgerError`` `unknownRow` where there is nothing of this person's to take back.
  public func add(_ review: Review) throws {
    try write { db in
      if review.verdict == .undo {
        let last = try Int64.fetchOne(
          db,
          sql: """
            SELECT max(number) FROM review
            WHERE target = ? AND coder = ? AND undone_at IS NULL AND \(Self.decides)
            """,
          arguments: [review.claim, review.coder])
        guard let last else {
          throw LedgerError(
            .unknownRow, path: path, "\(review.coder) has no review of claim \(review.claim) to take back.")
        }
        try db.execute(
          sql: "UPDATE review SET undone_at = \(Self.moment) WHERE number = ?", arguments: [review.time, last])
      }
      try insert(review, db)
    }
  }

  /// Every review in the order in which they were given, with those that were taken back.
  public func reviews() throws -> [Review] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT body FROM review ORDER BY number").map { try JSON.value($0) }
    }
  }

  /// Puts exported reviews back into a ledger that holds none; one that holds any stays as it is.
  public func restore(_ reviews: [Review]) throws {
    try write { db in
      guard try Int.fetchOne(db, sql: "SELECT count(*) FROM review") == 0 else { return }
      for review in reviews {
        if review.verdict == .undo {
          try db.execute(
            sql: """
              UPDATE review SET undone_at = \(Self.moment)
              WHERE number = (
                SELECT max(number) FROM review WHERE target = ? AND coder = ? AND undone_at IS NULL AND \(Self.decides))
              """,
            arguments: [review.time, review.claim, review.coder])
        }
        try insert(review, db)
      }
    }
  }

  /// A comment takes no stand that could be taken back.
  private static let decides = "json_extract(body, '$.verdict') <> 'comment'"

  /// Milliseconds since 1970, bound to the question mark, as a text.
  private static let moment = "strftime('%Y-%m-%dT%H:%M:%fZ', ? / 1000.0, 'unixepoch')"

  /// Taking back is itself kept as a review that stands for nothing.
  private func insert(_ review: Review, _ db: Database) throws {
    try Revision.count(.review, db)
    let undone: Int64? = review.verdict == .undo ? review.time : nil
    try db.execute(
      sql: "INSERT INTO review (target, coder, at, body, undone_at) VALUES (?, ?, \(Self.moment), ?, \(Self.moment))",
      arguments: [review.claim, review.coder, review.time, try JSON.text(review), undone])
  }
}
