public import ParleyDossier

/// A pattern, a codebook or a model that cannot be used.
public struct CodingError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable {
    private enum Raw: String { case badPattern, unknownParty, badLexicon, badRecord, badModel, tooLittle }
    private let raw: Raw

    /// A pattern whose brackets or operators do not fit.
    public static let badPattern = Code(raw: .badPattern)
    /// A pattern names a party that the dossier does not have.
    public static let unknownParty = Code(raw: .unknownParty)
    /// A line of a word list that cannot be read.
    public static let badLexicon = Code(raw: .badLexicon)
    /// A record of JSON lines without a field that it needs.
    public static let badRecord = Code(raw: .badRecord)
    /// A file that is not a model of this version.
    public static let badModel = Code(raw: .badModel)
    /// Too few examples to learn from.
    public static let tooLittle = Code(raw: .tooLittle)

    public var name: String { raw.rawValue }
  }

  public var code: Code
  /// Where it stands, where it stands in a file.
  public var place: SourcePlace?
  /// What was found and what was expected.
  public var message: String
  /// How to mend it.
  public var mend: String

  public init(_ code: Code, at place: SourcePlace? = nil, _ message: String, mend: String) {
    self.code = code
    self.place = place
    self.message = message
    self.mend = mend
  }

  public var description: String { (place.map { "\($0): " } ?? "") + "\(message) \(mend)" }
}
