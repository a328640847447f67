public import ParleyText

/// How to read what other programs coded.
public struct ImportOptions: Sendable {
  /// Which column or variable holds what, by the field's name ("concept": "Kategorie").
  public var columns: [String: String] = [:]
  /// A table that says which option or issue each concept is.
  public var concepts: String?
  /// When texts were published that bear no day themselves.
  public var day: Day?
  /// Under whose name codings are kept that name no coder.
  public var coder = "imported"

  public init() {}
}

/// What an import did.
public struct ImportReport: Sendable, Hashable, Codable {
  public var articles = 0
  /// Claims that the ledger did not hold before.
  public var new = 0
  public var unchanged = 0
  /// Claims of this ledger that came back changed, kept as corrections by whoever changed them.
  public var corrected = 0
  /// Who coded them.
  public var coders: [String] = []
  /// Concepts of which no claim could be made, with how often they were coded.
  public var unknownConcepts: [String: Int] = [:]
  /// Entries that could not be used, each with its place and the reason.
  public var rejected: [String] = []

  enum CodingKeys: String, CodingKey {
    case articles, new, unchanged, corrected, coders, rejected
    case unknownConcepts = "unknown_concepts"
  }
}
