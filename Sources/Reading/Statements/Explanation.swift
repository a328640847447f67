/// Why a statement was found.
public struct Explanation: Sendable, Hashable, Codable {
  /// The statement's identifier.
  public var statement: String
  /// The name of the rule that found it.
  public var rule: String
  /// What the rule looks for.
  public var meaning: String
  /// A text in which the rule finds something.
  public var example: String
}
