import GRDB

extension LedgerError {
  /// Says in the reader's words what SQLite reported.
  init(_ error: any Error, path: String) {
    if let own = error as? LedgerError {
      self = own
      return
    }
    guard let database = error as? DatabaseError else {
      self.init(.failed, path: path, "the ledger could not be used: \(error). Nothing was changed.")
      return
    }
    switch database.resultCode.primaryResultCode {
    case .SQLITE_FULL:
      self.init(
        .diskFull, path: path,
        "the disk is full. What was read before is kept; make room and run the same command again.")
    case .SQLITE_NOTADB:
      self.init(
        .notALedger, path: path,
        "this file is not a Parley ledger. Move it away, and the ledger is made anew from the sources.")
    case .SQLITE_CORRUPT:
      self.init(.damaged, path: path, "the ledger is damaged. Move it away and run `parley read` on the sources again.")
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(
        .readOnly, path: path,
        "the ledger may not be written. Give yourself write permission on the file and its folder.")
    case .SQLITE_CANTOPEN:
      self.init(
        .cannotOpen, path: path, "the ledger cannot be opened. Check that its folder exists and may be written.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, path: path, "another command is writing to the ledger. Wait for it to end and try again.")
    default:
      self.init(
        .failed, path: path, "SQLite reports: \(database.message ?? database.description). Nothing was changed.")
    }
  }
}
