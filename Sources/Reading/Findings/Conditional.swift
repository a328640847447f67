public import ParleyText

/// "If … then …": what would follow from what, in the words of the article.
public struct Conditional: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  public var article: String
  public var antecedent: TextSpan
  public var consequent: TextSpan
  public var kind: Kind
  /// The words that weaken it ("seems", "could"), where there are any.
  public var hedge: TextSpan?
  /// The statement in whose content it stands; nil for the author's own.
  public var statement: String?
  public var confidence: Double

  public init(
    article: String, antecedent: TextSpan, consequent: TextSpan, kind: Kind, hedge: TextSpan? = nil,
    statement: String? = nil, confidence: Double
  ) {
    self.article = article
    self.antecedent = antecedent
    self.consequent = consequent
    self.kind = kind
    self.hedge = hedge
    self.statement = statement
    self.confidence = confidence
    var hash = StableHash()
    hash.combine(article)
    hash.combine("conditional")
    for span in [antecedent, consequent] {
      hash.combine(span.start)
      hash.combine(span.end)
    }
    id = "k" + hash.identifier
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// "if", "when", "provided that".
    case condition
    /// "unless", "barring", "other than".
    case exception
    /// "one X away from Y".
    case brink
    /// "X could backfire and cause Y": a cause without an "if".
    case cause
  }
}
