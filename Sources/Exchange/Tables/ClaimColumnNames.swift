/// Which column of a table holds which part of a claim.
public struct ClaimColumnNames: Sendable, Hashable {
  /// Parts of a claim that a column may hold.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case id, person, organization, concept, issue, option, refuses, agreement, stance, act, about, condition, hedged,
      negated, date
    case published, text, document, title, url, publisher, language, coder, confidence, authority
  }

  private var names: [Field: [String]]

  /// The names under which Parley, Discourse Network Analyzer and common spreadsheets have them; the first that is there counts.
  public init() {
    names = [
      .id: ["id", "claim"], .person: ["person", "claimant", "speaker", "actor"],
      .organization: ["organization", "organisation", "party"],
      .concept: ["concept", "category", "code"], .issue: ["issue"], .option: ["option"], .refuses: ["refuses"],
      .agreement: ["agreement", "agree"], .stance: ["stance"], .act: ["act"], .about: ["about"],
      .condition: ["condition"], .hedged: ["hedged"], .negated: ["negated"], .date: ["date", "time", "day"],
      .published: ["known", "published", "document_date"], .text: ["content", "text", "quote", "statement_text"],
      .document: ["article", "document_id", "document"], .title: ["title", "document_title"],
      .url: ["url", "link"], .publisher: ["publisher", "document_source", "source", "outlet"],
      .language: ["language", "lang"], .coder: ["coder", "coder_name", "annotator"], .confidence: ["confidence"],
      .authority: ["authority"],
    ]
  }

  /// Says that a field stands under one column, whatever its usual names.
  public mutating func set(_ field: Field, to column: String) { names[field] = [column.lowercased()] }

  func cell(_ field: Field, in row: CodedTable.Row) -> String? {
    for name in names[field] ?? [] {
      if let cell = row[name], !cell.isEmpty { return cell }
    }
    return nil
  }

  func isPresent(_ field: Field, in columns: [String]) -> Bool {
    (names[field] ?? []).contains { columns.contains($0) }
  }
}
