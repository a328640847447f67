import ParleyCoding
public import ParleyDossier
public import ParleyLedger
import ParleyReading
public import ParleyRemote
public import ParleyText

/// A reader and a coder, ready to take articles; touches no ledger.
public struct Engine: Sendable {
  let reader: any Reader
  private let coder: (any Coder)?
  private let cast: Cast
  private let fallback: Day?
  private let client: ChatClient?
  /// What is kept with every article that this engine reads.
  public let provenance: String

  /// Reads without a dossier: speakers by the names that the texts give them, no claims.
  /// - Parameter file: the file of a trained reader; nil for the one that is shipped.
  public init(reader file: String? = nil) throws {
    let reader = try ReaderChoice.reader(file: file)
    self.init(reader: reader, coder: nil, cast: Cast(), fallback: nil, provenance: reader.name)
  }

  /// Reads and codes by a dossier.
  /// - Parameters:
  ///   - folder: the dossier's, from which its settings name files.
  ///   - fingerprint: changes whenever the dossier's people or issues change.
  ///   - file: the file of a trained reader to use instead of the one that the settings name.
  public init(_ dossier: Dossier, in folder: String? = nil, fingerprint: String, reader file: String? = nil) throws {
    let client = ReaderChoice.client(dossier.settings)
    let reader =
      try file.map { try ReaderChoice.reader(file: $0) }
      ?? ReaderChoice.reader(dossier.settings, in: folder, client: client)
    let coder = try Self.coder(dossier, in: folder, client: client)
    self.init(
      reader: reader, coder: coder, cast: dossier.cast, fallback: dossier.settings.published,
      provenance: "\(reader.name) \(coder.name) \(fingerprint)", client: try? client?.get())
  }

  private static func coder(
    _ dossier: Dossier, in folder: String?, client: Result<ChatClient, RemoteError>?
  ) throws -> any Coder {
    if dossier.settings.coder == Settings.service, let client {
      switch client {
      case .success(let client): return RemoteCoder(client, dossier: dossier)
      case .failure(let problem): return MissingCoder(name: Settings.service, problem: problem)
      }
    }
    return try CoderChoice(dossier, in: folder).coder()
  }

  init(
    reader: any Reader, coder: (any Coder)?, cast: Cast, fallback: Day?, provenance: String, client: ChatClient? = nil
  ) {
    self.client = client
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
    let claims: [Claim] =
      switch coder {
      case let remote as RemoteCoder: try remote.claims(findings, of: article)
      case let missing as MissingCoder: throw WorkspaceError(.input, missing.problem.description)
      default: coder?.code(findings, of: article) ?? []
      }
    return ReadArticle(article: article, findings: findings, claims: claims, provenance: provenance)
  }

  /// What asking a server has cost so far; nil where none is asked.
  public var usage: RemoteUsage? { client?.usage }

  /// As ``read(_:)``, with the error as a value.
  @Sendable func attempt(_ article: Article) -> Result<ReadArticle, any Error> {
    do { return .success(try read(article)) } catch { return .failure(error) }
  }
}

/// Stands for a coder that could not be had.
private struct MissingCoder: Coder {
  let name: String
  let problem: RemoteError

  func code(_ findings: Findings, of article: Article) -> [Claim] { [] }
}
