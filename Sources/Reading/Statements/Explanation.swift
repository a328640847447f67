public import ParleyText

/// Why a statement was found.
public struct Explanation: Sendable, Hashable, Codable {
  /// The statement's identifier.
  public var statement: String
  /// The name of the rule that found it, or "learned".
  public var rule: String
  /// What the rule looks for, or what weighed most with a learned reader.
  public var meaning: String
  /// A text in which the rule finds something; nil for a learned reader, which has no rules.
  public var example: String?
}

/// A reader that can say why it found what it found.
public protocol ExplainingReader: Reader {
  /// One explanation for each statement that ``Reader/read(_:cast:)`` finds in the article.
  func explain(_ article: Article) -> [Explanation]
}
