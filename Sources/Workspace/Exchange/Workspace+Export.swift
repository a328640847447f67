import Foundation
import ParleyCoding
import ParleyExchange
public import ParleyLedger
import ParleyPicture
import ParleyText

/// In which form claims leave for another program.
public enum ExportFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// A table with every field of every claim.
  case csv
  case jsonl
  /// A folder with a text and its annotations for each article.
  case brat
  /// A database of Discourse Network Analyzer 3.
  case dna
  /// Its table of statements.
  case dnaTable = "dna-csv"
  /// Actors and the options that they stand for, as a network.
  case graphML = "graphml"
}

/// What an export wrote.
public struct ExportReport: Sendable, Hashable, Codable {
  public var articles = 0
  public var claims = 0
  /// Claims that the format cannot hold, since they have no place in a text.
  public var leftOut = 0

  enum CodingKeys: String, CodingKey {
    case articles, claims
    case leftOut = "left_out"
  }
}

extension Workspace {
  /// The table or network of the claims that a filter chooses, as people's reviews leave them.
  /// - Throws: ``WorkspaceError`` for ``ExportFormat/brat`` and ``ExportFormat/dna``, which are files: see ``export(_:as:to:)``.
  public func exported(_ filter: Filter = Filter(), as format: ExportFormat) throws -> (
    text: String, report: ExportReport
  ) {
    let filter = try checked(filter)
    switch format {
    case .csv:
      let records = try reviewedClaims(filter)
      return (ClaimTable.text(records), ExportReport(articles: Self.count(records), claims: records.count))
    case .jsonl:
      let records = try reviewedClaims(filter)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let lines = try records.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
      return (lines.joined(), ExportReport(articles: Self.count(records), claims: records.count))
    case .dnaTable:
      let (articles, report) = try codedArticles(filter)
      return (DNADatabase(articles, dossier: dossier).table(of: "DNA Statement"), report)
    case .graphML:
      let claims = try reviewBook().resolved(asking { try ledger.claims(filter) })
      let network = DiscourseNetwork(claims, of: dossier, options: .init(kind: .twoMode))
      return (network.graphML, ExportReport(articles: Set(claims.compactMap(\.article)).count, claims: claims.count))
    case .brat, .dna:
      throw WorkspaceError(.argument, "\(format.rawValue) is not one text; say where to write it with -o.")
    }
  }

  /// Writes the claims that a filter chooses, as people's reviews leave them. Files are written whole or not at all; a database is
  /// never written over another.
  public func export(_ filter: Filter = Filter(), as format: ExportFormat, to path: String) throws -> ExportReport {
    switch format {
    case .dna:
      let (articles, report) = try codedArticles(filter)
      try exchanging { try DNADatabase(articles, dossier: dossier).write(to: path) }
      return report
    case .brat:
      let (articles, report) = try codedArticles(filter)
      try writeBrat(articles, to: path)
      return report
    default:
      let (text, report) = try exported(filter, as: format)
      try Self.write(text, to: path)
      return report
    }
  }

  private func reviewedClaims(_ filter: Filter) throws -> [ClaimRecord] {
    let book = try reviewBook()
    return try asking { try ledger.claimRows(filter) }.compactMap { row in
      book.resolved(row.claim).map { claim in
        var row = row
        row.claim = claim
        return ClaimRecord(row)
      }
    }
  }

  private static func count(_ records: [ClaimRecord]) -> Int { Set(records.compactMap(\.article)).count }

  /// The articles that hold the chosen claims, each with those claims and the statements under them.
  private func codedArticles(_ filter: Filter) throws -> ([CodedArticle], ExportReport) {
    let claims = try reviewBook().resolved(asking { try ledger.claims(filter) })
    var report = ExportReport()
    var articles: [CodedArticle] = []
    for (id, claims) in Dictionary(grouping: claims, by: \.article).sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      let placed = claims.filter { $0.statement != nil }
      report.leftOut += claims.count - (id == nil ? 0 : placed.count)
      guard let id, !placed.isEmpty else { continue }
      let stored = try article(id)
      let needed = Set(placed.compactMap(\.statement))
      articles.append(
        CodedArticle(
          article: stored.article, statements: stored.findings.statements.filter { needed.contains($0.id) },
          claims: placed))
      report.claims += placed.count
    }
    report.articles = articles.count
    return (articles, report)
  }

  private func writeBrat(_ articles: [CodedArticle], to folder: String) throws {
    let place = URL(fileURLWithPath: folder, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw WorkspaceError(.output, "\(folder): cannot be made. Name a folder that you may write.")
    }
    for coded in articles {
      let document = BratDocument(coded.article, statements: coded.statements, claims: coded.claims)
      let file = place.appendingPathComponent(coded.article.id)
      let about = BratFrontMatter(
        title: coded.article.title, url: coded.article.url, published: coded.article.published?.first.description,
        publisher: coded.article.publisher)
      try Self.write(document.text, to: file.path + ".txt")
      try Self.write(document.annotations, to: file.path + ".ann")
      try Self.write(String(decoding: try JSONEncoder().encode(about), as: UTF8.self), to: file.path + ".json")
    }
  }

  /// Writes a text whole or not at all.
  public static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw WorkspaceError(.output, "\(path): could not be written. Check the folder, the space and your rights.")
    }
  }
}
