public import ParleyCoding
import ParleyIngest
public import ParleyReading
public import ParleyText

/// One article with all that was found in it, as it is stored: all of it or nothing.
public struct ReadArticle: Sendable {
  public var article: Article
  public var findings: Findings
  public var claims: [Claim]
  /// Names and versions of reader and coder and the codebook's fingerprint: where it is the same, nothing would change.
  public var provenance: String
  /// By which its copies are found.
  let sample: ShingleSample

  public init(article: Article, findings: Findings, claims: [Claim], provenance: String) {
    self.article = article
    self.findings = findings
    self.claims = claims
    self.provenance = provenance
    sample = ShingleSample(article.text)
  }
}

/// What storing an article did.
public enum StoreOutcome: String, Sendable, Hashable, Codable {
  case new
  /// New, and a copy of another article's story; or the same text word for word from another outlet, which is noted with it.
  case copy
  case replaced, unchanged
}
