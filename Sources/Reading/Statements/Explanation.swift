/// Why a statement was found.
public struct Explanation: Sendable, Hashable, Codable {
  /// The statement's identifier.
  public var statement: String
  /// The name of the rule that found it.
  public var rule: String
}
