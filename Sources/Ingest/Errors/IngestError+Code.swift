extension IngestError {
  /// The kinds of mistakes; more may come, so a `switch` over them needs a default.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case notFound = "not found"
      case notReadable = "not readable"
      case empty = "empty"
      case binary = "binary data"
      case tooLarge = "too large"
      case invalidText = "invalid text"
      case unsupportedFormat = "unsupported format"
      case malformed = "malformed"
      case truncated = "truncated"
      case noArticle = "no article"
      case toolMissing = "tool missing"
      case refused = "refused"
      case network = "network"
      case service = "service"
    }

    private let kind: Kind
    private init(_ kind: Kind) { self.kind = kind }

    /// There is no such file or folder.
    public static let notFound = Code(.notFound)
    /// The system does not let the file or folder be read.
    public static let notReadable = Code(.notReadable)
    /// There is nothing in it.
    public static let empty = Code(.empty)
    /// Bytes that are no text, under a name that promises text.
    public static let binary = Code(.binary)
    /// Larger than the limit in ``IntakeOptions``.
    public static let tooLarge = Code(.tooLarge)
    /// Bytes that are text in no encoding that could be told.
    public static let invalidText = Code(.invalidText)
    /// A kind of file that Parley does not read.
    public static let unsupportedFormat = Code(.unsupportedFormat)
    /// A header, record, row or feed that breaks its format's rules.
    public static let malformed = Code(.malformed)
    /// The input ends before it should; what came before was read.
    public static let truncated = Code(.truncated)
    /// The page holds no text that reads like an article.
    public static let noArticle = Code(.noArticle)
    /// A program that this format needs is not installed.
    public static let toolMissing = Code(.toolMissing)
    /// An address that policy forbids: on the local network, or closed by robots.txt.
    public static let refused = Code(.refused)
    /// A host that could not be reached, or answered with an error.
    public static let network = Code(.network)
    /// A translation service that refused or failed.
    public static let service = Code(.service)

    public var description: String { kind.rawValue }
  }
}
