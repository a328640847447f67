public import ParleyText

/// An explanation of a side's behaviour that the text raises or weighs.
public struct Hypothesis: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  public var article: String
  public var span: TextSpan
  public var kind: Kind
  /// Who holds it, as written; nil for the author.
  public var holder: String?
  public var hedged: Bool
  public var confidence: Double

  public init(article: String, span: TextSpan, kind: Kind, holder: String? = nil, hedged: Bool, confidence: Double) {
    self.article = article
    self.span = span
    self.kind = kind
    self.holder = holder
    self.hedged = hedged
    self.confidence = confidence
    var hash = StableHash()
    hash.combine(article)
    hash.combine(kind.rawValue)
    hash.combine(span.start)
    hash.combine(span.end)
    id = "h" + hash.identifier
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case serious
    case headFake = "head-fake"
    case goodCopBadCop = "good-cop-bad-cop"
    case playingForTime = "playing-for-time"
  }
}
