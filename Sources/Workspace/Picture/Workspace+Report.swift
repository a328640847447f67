import Foundation
public import ParleyDrawing
import ParleyLedger
public import ParleyText

extension Workspace {
  /// The page to hand on.
  /// - Parameters:
  ///   - since: the day from which changes are told; two weeks earlier where none is given.
  ///   - words: the language in which it is told.
  public func report(at day: Day? = nil, since: Day? = nil, words: Words = .english) throws -> Report {
    let picture = try picture(at: day)
    let gap = try gap(at: day)
    let since = since ?? picture.days.upperBound.advanced(by: -14)
    let rows = try asking { try ledger.claimRows(Filter(ids: Report.claims(picture, gap, since: since))) }
    let sources = Dictionary(rows.map { ($0.id, Self.source($0)) }, uniquingKeysWith: { first, _ in first })
    let counts = try counts(knownBy: picture.asOf)
    return Report(
      picture: picture, gap: gap, since: since,
      counts: .init(sources: counts.articles, statements: counts.statements, claims: counts.claims), words: words,
      source: { sources[$0] })
  }

  /// Writes the report whole or not at all.
  public func writeReport(to path: String, at day: Day? = nil, since: Day? = nil, words: Words = .english) throws {
    let text = try report(at: day, since: since, words: words).document().text()
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw WorkspaceError(
        .output, "\(path): could not be written (\(error.localizedDescription)). Check the folder and your rights.")
    }
  }

  private static func source(_ row: ClaimRow) -> Report.Source {
    let origin = [row.article?.publisher, row.article?.title].compactMap { $0 }.joined(separator: ": ")
    return Report.Source(
      id: row.claim.id, claimant: row.claim.claimant, person: row.claim.person, date: row.claim.date.description,
      content: row.content, language: row.claim.language, origin: origin.isEmpty ? nil : origin, url: row.article?.url,
      outlets: row.outlets)
  }
}
