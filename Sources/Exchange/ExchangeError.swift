/// A file of another program that cannot be read or written.
public struct ExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable {
    private enum Raw: String {
      case unreadable, wrongSchema, wrongColumns, unknownConcept, malformed, exists, unwritable
    }
    private let raw: Raw

    public static let unreadable = Code(raw: .unreadable)
    /// A database, but not of the program that was expected.
    public static let wrongSchema = Code(raw: .wrongSchema)
    /// A table without the columns that are needed.
    public static let wrongColumns = Code(raw: .wrongColumns)
    /// A mapping that names nothing of the dossier.
    public static let unknownConcept = Code(raw: .unknownConcept)
    /// A line that does not follow its format.
    public static let malformed = Code(raw: .malformed)
    /// Something stands where the file is to be written.
    public static let exists = Code(raw: .exists)
    public static let unwritable = Code(raw: .unwritable)

    public var name: String { raw.rawValue }
  }

  public var code: Code
  public var file: String
  /// What was found and what was expected.
  public var message: String
  /// How to mend it.
  public var mend: String

  public init(_ code: Code, file: String, _ message: String, mend: String) {
    self.code = code
    self.file = file
    self.message = message
    self.mend = mend
  }

  public var description: String { "\(file): \(message) \(mend)" }
}
