public import ParleyCoding
public import ParleyDossier
import ParleyLedger
import ParleyReading
public import ParleyText

/// A statement of the ledger that other indicators would code otherwise.
public struct CodingChange: Sendable, Hashable, Identifiable {
  public var statement: String
  public var article: String
  public var claimant: String
  public var date: Day
  /// The statement's words.
  public var words: String
  public var language: Language
  /// What it is coded to on the issue now, and what it would be; nil for nothing.
  public var before: Coding?
  public var after: Coding?

  public var id: String { statement + (before?.about ?? after?.about ?? "") }

  public struct Coding: Sendable, Hashable {
    /// nil where the issue is spoken of and no option taken.
    public var option: String?
    public var stance: Claim.Stance
    public var about: String?
    public var indicator: String
  }
}

/// What a change of the indicators would do to the statements that the ledger holds.
public struct CodingPreview: Sendable, Hashable {
  /// Those that would be coded otherwise, the latest first.
  public var changes: [CodingChange]
  /// Statements coded to the issue now, and then.
  public var before: Int
  public var after: Int
  /// Articles that were tried, and all that there are: a large ledger is tried from its end for as long as asked.
  public var tried: Int
  public var articles: Int
}

extension Workspace {
  /// What the indicators of another dossier would do to one issue's claims; nothing is written.
  /// - Parameter patience: how long to go on; what was not tried by then is told by the counts.
  public func preview(of other: Dossier, issue: String, patience: Duration = .seconds(2)) throws -> CodingPreview {
    let coders = (now: try Self.coder(of: dossier), then: try Self.coder(of: other))
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: patience)
    let heads = try articles()
    var preview = CodingPreview(changes: [], before: 0, after: 0, tried: 0, articles: heads.count)
    for batch in heads.reversed().map(\.id).chunks(of: 16) where clock.now < end {
      let stored = try batch.map { try article($0) }
      for one in stored.concurrentMap({ Self.compare($0, issue: issue, coders) }) {
        preview.changes += one.changes
        preview.before += one.before
        preview.after += one.after
      }
      preview.tried += batch.count
    }
    preview.changes.sort { ($1.date, $0.id) < ($0.date, $1.id) }
    return preview
  }

  private static func coder(of dossier: Dossier) throws -> IndicatorCoder {
    do { return try IndicatorCoder(dossier) } catch { throw WorkspaceError(.dossier, error.description) }
  }

  private static func compare(
    _ stored: StoredArticle, issue: String, _ coders: (now: IndicatorCoder, then: IndicatorCoder)
  ) -> (changes: [CodingChange], before: Int, after: Int) {
    func claims(_ coder: IndicatorCoder) -> [String: Claim] {
      let claims = coder.code(stored.findings, of: stored.article).filter { $0.issue == issue }
      return Dictionary(claims.map { (($0.statement ?? $0.id) + ($0.about ?? ""), $0) }) { first, _ in first }
    }
    let (now, then) = (claims(coders.now), claims(coders.then))
    let statements = Dictionary(stored.findings.statements.map { ($0.id, $0) }) { first, _ in first }
    let changes = Set(now.keys).union(then.keys).sorted().compactMap { key -> CodingChange? in
      guard let claim = then[key] ?? now[key] else { return nil }
      let (before, after) = (now[key].map(coding), then[key].map(coding))
      guard before?.option != after?.option || (before == nil) != (after == nil) || before?.stance != after?.stance
      else { return nil }
      let words = claim.statement.flatMap { statements[$0] }.map { statement in
        statement.content.map { stored.article[$0] }.joined(separator: " … ")
      }
      return CodingChange(
        statement: claim.statement ?? claim.id, article: stored.article.id, claimant: claim.claimant,
        date: claim.date.first, words: words ?? "", language: claim.language, before: before, after: after)
    }
    return (changes, now.count, then.count)
  }

  private static func coding(_ claim: Claim) -> CodingChange.Coding {
    CodingChange.Coding(option: claim.option, stance: claim.stance, about: claim.about, indicator: claim.indicator)
  }
}

extension Array {
  fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
