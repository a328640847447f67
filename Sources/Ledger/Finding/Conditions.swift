import GRDB
import ParleyText

/// The WHERE of a listing; values are always bound, never part of the SQL.
struct Conditions {
  private var clauses: [String] = []
  private(set) var arguments = StatementArguments()

  mutating func add(_ clause: String, _ values: (any DatabaseValueConvertible)?...) {
    clauses.append(clause)
    for value in values { arguments += [value] }
  }

  mutating func add(_ clause: String, ifGiven value: (any DatabaseValueConvertible)?) {
    if let value { add(clause, value) }
  }

  var sql: String { clauses.isEmpty ? "" : "WHERE " + clauses.joined(separator: " AND ") }

  /// What claims and statements have in common; `table` is one of their names.
  /// - Parameter areWordsRare: whether so few statements hold the words that it pays to begin with them.
  mutating func add(
    _ filter: Filter, table: String, speakerColumn: String, words: WordIndexing, areWordsRare: Bool = false
  ) {
    if let speaker = filter.speaker {
      // Few names are said by many: each is looked at once. The limit, which is none, keeps SQLite from looking at them again in each row.
      let names = "(SELECT DISTINCT \(speakerColumn) AS name FROM \(table) LIMIT -1)"
      add(
        "(\(table).person = ? OR \(table).\(speakerColumn) IN (SELECT name FROM \(names) WHERE instr(lower(name), lower(?)) > 0))",
        speaker, speaker)
    }
    add("\(table).party = ?", ifGiven: filter.party)
    add("\(table).date_last >= ?", ifGiven: filter.from?.description)
    add("\(table).date <= ?", ifGiven: filter.to?.description)
    add("\(table).language = ?", ifGiven: filter.language?.rawValue)
    add("article.publisher = ? COLLATE NOCASE", ifGiven: filter.publisher)
    add("article.id = ?", ifGiven: filter.article)
    if let ids = filter.ids {
      add("\(table).id IN (SELECT value FROM json_each(?))", (try? JSON.text(ids)) ?? "[]")
    }
    if filter.once { add("\(table).repeats IS NULL") }
    if let same = filter.sameAs {
      let first = "(SELECT coalesce(same.repeats, same.id) FROM \(table) AS same WHERE same.id = ?)"
      add("(\(table).id = \(first) OR \(table).repeats = \(first))", same, same)
    }
    if let reviewed = filter.reviewed {
      add("\(table).id \(reviewed ? "IN" : "NOT IN") (SELECT target FROM review WHERE undone_at IS NULL)")
    }
    if let query = filter.words {
      let match = words.match(query)
      if !match.isEmpty {
        let matching = "IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
        if table == "statement" {
          add("statement.number \(matching)", match)
        } else if areWordsRare {
          add("claim.statement IN (SELECT id FROM statement WHERE number \(matching))", match)
        } else {
          add("(SELECT number FROM statement WHERE id = claim.statement) \(matching)", match)
        }
      }
    }
  }

  mutating func page(_ filter: Filter) -> String {
    arguments += [filter.limit ?? -1, filter.offset]
    return "LIMIT ? OFFSET ?"
  }
}
