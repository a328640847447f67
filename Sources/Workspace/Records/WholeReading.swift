public import ParleyCoding
public import ParleyLedger
public import ParleyReading
public import ParleyText

/// One article with all that was found in it, whole: what other machines hand to `parley import`.
///
/// The last line of its article, so that it also says that nothing of the article is missing before it.
public struct WholeReading: Sendable, Codable {
  public static let format = "parley.reading/1"

  public var kind = "reading"
  public var format = WholeReading.format
  public var article: Article
  public var findings: Findings
  public var claims: [Claim]
  public var provenance: String

  public init(_ read: ReadArticle) {
    article = read.article
    findings = read.findings
    claims = read.claims
    provenance = read.provenance
  }

  var read: ReadArticle {
    ReadArticle(article: article, findings: findings, claims: claims, provenance: provenance)
  }
}
