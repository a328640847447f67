import GRDB

/// The database of a dossier: everything read, coded and reviewed, with where it came from.
///
/// One SQLite file in WAL mode. Readers never wait for the writer; each article is stored in one transaction together
/// with all that was found in it, so that a process killed at any moment leaves whole articles only.
public final class Ledger: Sendable {
  public let path: String
  let database: any DatabaseWriter
  let words: WordIndexing
  let copies = CopyKeeper()

  /// Opens the ledger, making it or bringing it to this version's form where needed.
  ///
  /// - Parameters:
  ///   - path: the file; its folder must exist.
  ///   - words: how texts are made searchable; must be the same for all who write.
  /// - Throws: ``LedgerError``; a ledger of a later version is left untouched.
  public init(path: String, words: WordIndexing = .plain) throws {
    self.path = path
    self.words = words
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        try db.execute(sql: "PRAGMA foreign_keys = ON")
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.read { db in try Schema.refuseNewer(db, path: path) }
      try Schema.migrator.migrate(pool)
      database = pool
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// A ledger in memory, for tests and for work that need not be kept.
  public init(words: WordIndexing = .plain) throws {
    path = ":memory:"
    self.words = words
    do {
      let queue = try DatabaseQueue()
      try Schema.migrator.migrate(queue)
      database = queue
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    do { return try database.read(work) } catch { throw LedgerError(error, path: path) }
  }

  /// Does all of some work or nothing of it; what changes anything gives the ledger another mark.
  @discardableResult
  func write<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try writeAside { db in try Revision.marking(db) { try work(db) } }
  }

  /// The same for what no answer rests on.
  @discardableResult
  func writeAside<Value>(_ work: (Database) throws -> Value) throws -> Value {
    do { return try database.write(work) } catch {
      copies.forget()
      throw LedgerError(error, path: path)
    }
  }
}
