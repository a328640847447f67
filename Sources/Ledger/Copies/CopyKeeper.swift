import Foundation
import GRDB
import ParleyIngest
import ParleyText
import Synchronization

/// Holds each new article against those in the ledger, within the transaction that stores it.
///
/// The samples of all texts lie in the ledger. The index over them is made when the first article comes, and then goes along with
/// what this process and others store.
final class CopyKeeper: Sendable {
  private struct State {
    var index = CopyIndex()
    /// The last article that the index holds.
    var last: Int64 = 0
  }

  private let state = Mutex<State?>(nil)

  /// To be called where a transaction failed: the index may hold what was not stored.
  func forget() { state.withLock { $0 = nil } }

  /// Keeps the sample of an article that has just been stored.
  static func sample(_ read: ReadArticle, number: Int64, _ db: Database) throws {
    let article = read.article
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO carriage (article, id, publisher, day, sample) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      number, article.id, article.publisher, article.published?.last.number, Data(read.sample.bytes),
    ])
  }

  /// Takes an article out; to be called before its rows are deleted, and followed by ``settle(_:_:)``.
  func remove(_ number: Int64, _ db: Database) throws {
    try change(db, since: nil) { state in state.index.remove(number) }
  }

  /// Brings clusters, and what repeats what, in order after articles were stored, read again or taken out.
  func settle(_ change: CopyChange, _ db: Database) throws {
    var changed: [(article: Int64, origin: Int64?)] = []
    try self.change(db, since: change.new.min()) { state in
      for number in change.moved { state.index.remove(number) }
      for number in change.moved { try Self.take("article = ?", number, into: &state, db) }
      try Self.take("article > ?", state.last, into: &state, db)
      changed = state.index.settle()
    }
    let save = try db.cachedStatement(sql: "UPDATE carriage SET copy_of = ? WHERE article = ? AND copy_of IS NOT ?")
    for (article, origin) in changed { try save.execute(arguments: [origin, article, origin]) }
    // What is new and nobody's copy has nothing to be brought in order.
    let isAlone = Set(changed.lazy.filter { $0.origin == nil }.map(\.article)).intersection(change.new)
    try Repeats.mend(Set(changed.map(\.article)).union(change.reread), alone: isAlone, db)
  }

  private func change(_ db: Database, since first: Int64?, _ work: (inout State) throws -> Void) throws {
    try state.withLock { held in
      var state = try held ?? Self.restored(before: first, db)
      // One copy of the index alone, and none after an error.
      held = nil
      try work(&state)
      held = state
    }
  }

  /// The index over the articles whose clusters are known.
  private static func restored(before first: Int64?, _ db: Database) throws -> State {
    var state = State()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT article, id, publisher, day, sample, copy_of FROM carriage WHERE article < ?
        ORDER BY coalesce(copy_of, article), copy_of IS NOT NULL, article
        """,
      arguments: [first ?? .max])
    while let row = try rows.next() {
      let (number, sample, standing) = entry(row)
      state.index.restore(number, sample, standing, with: row["copy_of"])
      state.last = max(state.last, number)
    }
    return state
  }

  private static func take(_ condition: String, _ number: Int64, into state: inout State, _ db: Database) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT article, id, publisher, day, sample FROM carriage WHERE \(condition) ORDER BY article"),
      arguments: [number])
    while let row = try rows.next() {
      let (number, sample, standing) = entry(row)
      state.index.insert(number, sample, standing)
      state.last = max(state.last, number)
    }
  }

  private static func entry(_ row: Row) -> (Int64, ShingleSample, CopyStanding) {
    let sample = ShingleSample(bytes: row["sample"] as Data)
    let day = (row["day"] as Int?).map { Day(number: $0) }
    return (
      row["article"], sample,
      CopyStanding(id: row["id"], publisher: row["publisher"], published: day, sample: sample)
    )
  }
}

/// What a transaction did to articles, by their numbers.
struct CopyChange {
  var new: Set<Int64> = []
  /// Read again: their statements are others than before.
  var reread: Set<Int64> = []
  /// Now known from an outlet that comes before the one that they were known from.
  var moved: Set<Int64> = []

  var isEmpty: Bool { new.isEmpty && reread.isEmpty && moved.isEmpty }
}
