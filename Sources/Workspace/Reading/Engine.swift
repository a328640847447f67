import ParleyCoding
public import ParleyDossier
public import ParleyLedger
import ParleyReading
public import ParleyText

/// A reader and a coder, ready to take articles; touches no ledger.
public struct Engine: Sendable {
  private let reader: any Reader
  private let coder: (any Coder)?
  private let cast: Cast
  private let fallback: Day?
  /// What is kept with every article that this engine reads.
  public let provenance: String

  /// Reads without a dossier: speakers by the names that the texts give them, no claims.
  public init() throws {
    let reader = try ShippedReader()
    self.init(reader: reader, coder: nil, cast: Cast(), fallback: nil, provenance: reader.name)
  }

  /// Reads and codes by a dossier.
  /// - Parameters:
  ///   - fingerprint: changes whenever the dossier's people or issues change.
  ///   - folder: where the dossier's files are, for a coder that it names; nil for the coder that is shipped.
  public init(_ dossier: Dossier, fingerprint: String, in folder: String? = nil) throws {
    let reader = try ShippedReader()
    let coder = try CoderChoice(dossier, in: folder).coder()
    self.init(
      reader: reader, coder: coder, cast: dossier.cast, fallback: dossier.settings.published,
      provenance: "\(reader.name) \(coder.name) \(fingerprint)")
  }

  init(reader: any Reader, coder: (any Coder)?, cast: Cast, fallback: Day?, provenance: String) {
    self.reader = reader
    self.coder = coder
    self.cast = cast
    self.fallback = fallback
    self.provenance = provenance
  }

  /// Reads one article. One that bears no date gets the day that its own text tells, else the dossier's, marked as estimated.
  public func read(_ article: Article) throws -> ReadArticle {
    var article = article
    var findings = try reader.read(article, cast: cast)
    if article.published == nil {
      article.published = findings.estimatedDate ?? fallback.map { ResolvedDate(first: $0, how: .given) }
    }
    if let own = coder?.ownWords(findings, of: article), !own.isEmpty { findings = findings.adding(own) }
    let claims = coder?.code(findings, of: article) ?? []
    return ReadArticle(article: article, findings: findings, claims: claims, provenance: provenance)
  }

  /// As ``read(_:)``, with the error as a value.
  @Sendable func attempt(_ article: Article) -> Result<ReadArticle, any Error> {
    do { return .success(try read(article)) } catch { return .failure(error) }
  }
}
