/// A mistake in the dossier's files.
public struct DossierError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let missingFile = Code(rawValue: "missing-file")
    public static let unreadable = Code(rawValue: "unreadable")
    public static let notYAML = Code(rawValue: "not-yaml")
    public static let missingField = Code(rawValue: "missing-field")
    public static let unknownField = Code(rawValue: "unknown-field")
    public static let wrongKind = Code(rawValue: "wrong-kind")
    public static let outOfRange = Code(rawValue: "out-of-range")
    public static let unknownReference = Code(rawValue: "unknown-reference")
    public static let duplicate = Code(rawValue: "duplicate")
    public static let contradiction = Code(rawValue: "contradiction")
  }

  public var code: Code
  public var place: SourcePlace
  /// What was found and what was expected.
  public var message: String
  /// How to mend it.
  public var mend: String

  public init(_ code: Code, at place: SourcePlace, _ message: String, mend: String) {
    self.code = code
    self.place = place
    self.message = message
    self.mend = mend
  }

  public var description: String { "\(place): \(message) \(mend)" }
}
