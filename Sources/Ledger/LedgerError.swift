/// What can go wrong with the database of a dossier.
public struct LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case cannotOpen, notALedger, newer, damaged, diskFull, readOnly, busy, unknownRow, failed
    }
    let kind: Kind

    public static let cannotOpen = Code(kind: .cannotOpen)
    public static let notALedger = Code(kind: .notALedger)
    /// Written by a later version of Parley.
    public static let newer = Code(kind: .newer)
    public static let damaged = Code(kind: .damaged)
    public static let diskFull = Code(kind: .diskFull)
    public static let readOnly = Code(kind: .readOnly)
    /// Another process is writing and did not finish in time.
    public static let busy = Code(kind: .busy)
    /// No article, statement, claim or review has that identifier.
    public static let unknownRow = Code(kind: .unknownRow)
    public static let failed = Code(kind: .failed)
  }

  public var code: Code
  /// The database file.
  public var path: String
  /// What happened and how to mend it.
  public var message: String

  public init(_ code: Code, path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  public var description: String { "\(path): \(message)" }
}
