public import ParleyText

/// In what way something is said, each with the words that show it (auxiliary modes of PLOVER, and ours).
public struct Mode: Sendable, Hashable, Codable {
  /// "did not say", "не сказал": the saying itself is denied.
  public var negated: TextSpan?
  /// "falsely claimed": the author calls it untrue.
  public var reportedFalse: TextSpan?
  /// "may", "likely", "signalled".
  public var hedged: TextSpan?
  /// "if", "provided that": a condition is attached, here the words of the condition.
  public var conditional: TextSpan?
  public var historical: TextSpan?
  public var future: TextSpan?
  public var hypothetical: TextSpan?

  public init() {}
}
