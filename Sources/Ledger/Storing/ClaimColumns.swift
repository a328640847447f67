import GRDB
import ParleyCoding
import ParleyReading
import ParleyText

/// A claim as a row: every field has its own column, since the picture reads all claims at once.
enum ClaimColumns {
  static let names = """
    claim.id, claim.statement, claim.person, claim.party, claim.claimant, claim.about, claim.issue, claim.option,
    claim.stance, claim.hedged, claim.condition, claim.negated, claim.act, claim.date, claim.date_last, claim.date_how,
    claim.date_start, claim.date_end, claim.known, claim.publisher, claim.language, claim.confidence, claim.authority,
    claim.indicator, claim.coder, claim.refuses, claim.repeats
    """

  static func insert(_ claim: Claim, article: Int64?, isImported: Bool = false, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO claim (id, article, statement, person, party, claimant, about, issue, option, stance, hedged,
          condition, negated, act, date, date_last, date_how, date_start, date_end, known, publisher, language,
          confidence, authority, indicator, coder, refuses, imported)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      claim.id, article, claim.statement, claim.person, claim.party, claim.claimant, claim.about, claim.issue,
      claim.option, claim.stance.rawValue, claim.modality.hedged, claim.modality.condition, claim.modality.negated,
      claim.act.rawValue, claim.date.first.description, claim.date.last.description, claim.date.how.rawValue,
      claim.date.span?.start, claim.date.span?.end, claim.known.description, claim.publisher, claim.language.rawValue,
      claim.confidence, claim.authority, claim.indicator, claim.coder, claim.refuses, isImported,
    ])
  }

  /// Reads the columns of `names`, which the row begins with, and the article's identifier as `article`.
  static func claim(_ row: Row) throws -> Claim {
    guard let stance = Claim.Stance(rawValue: row[8]), let act = SpeechAct(rawValue: row[12]),
      let first = Day(row[13] as String), let last = Day(row[14] as String),
      let how = ResolvedDate.How(rawValue: row[15]), let known = Day(row[18] as String)
    else {
      throw LedgerError(.damaged, path: "", "claim \(row[0] as String) cannot be read; read its source again.")
    }
    var span: TextSpan?
    if let start: Int = row[16], let end: Int = row[17], 0 <= start, start <= end { span = TextSpan(start, end) }
    var claim = Claim(
      statement: row[1], article: row["article"], person: row[2], party: row[3], claimant: row[4], about: row[5],
      issue: row[6], option: row[7], stance: stance,
      modality: Claim.Modality(hedged: row[9], condition: row[10], negated: row[11]), act: act,
      date: ResolvedDate(first: first, last: last, how: how, span: span), known: known, publisher: row[19],
      language: Language(rawValue: row[20]), confidence: row[21], authority: row[22], indicator: row[23],
      coder: row[24])
    claim.id = row[0]
    claim.refuses = row[25]
    claim.repeats = row[26]
    return claim
  }
}
