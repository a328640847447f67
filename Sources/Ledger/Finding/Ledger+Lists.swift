import GRDB
public import ParleyCoding
import ParleyReading
import ParleyText

extension Ledger {
  /// Statements in the order of their dates, then of their articles and places.
  public func statements(_ filter: Filter = Filter()) throws -> [StatementRow] {
    try read { db in
      var conditions = Conditions()
      conditions.add(filter, table: "statement", speakerColumn: "speaker", words: words)
      conditions.add("article.published <= ?", ifGiven: filter.knownBy?.description)
      if filter.issue != nil || filter.option != nil {
        conditions.add(
          "statement.id IN (SELECT statement FROM claim WHERE issue = coalesce(?, issue) AND option IS coalesce(?, option))",
          filter.issue, filter.option)
      }
      let clause = conditions.sql
      let page = conditions.page(filter)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT statement.body, statement.repeats, statement.outlets, \(Self.headColumns) FROM statement JOIN article ON article.number = statement.article
          \(clause) ORDER BY statement.date, article.number, statement.place \(page)
          """,
        arguments: conditions.arguments)
      return try Self.withTexts(rows, db) { row, text in
        let statement: ParleyReading.Statement = try JSON.value(row["body"])
        return StatementRow(
          statement: statement, source: statement.source.map(text.slice), cue: statement.cue.map(text.slice),
          content: Self.content(of: statement, in: text), article: try Self.head(row), repeats: row["repeats"],
          outlets: row["outlets"])
      }
    }
  }

  /// Claims in the order of their dates.
  public func claimRows(_ filter: Filter = Filter()) throws -> [ClaimRow] {
    try read { db in
      var conditions = try claimConditions(filter, rare: Self.fewForPages, db)
      let clause = conditions.sql
      let page = conditions.page(filter)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(ClaimColumns.names), claim.outlets AS outlets, statement.body AS body, \(Self.headColumns)
          FROM claim LEFT JOIN article ON article.number = claim.article LEFT JOIN statement ON statement.id = claim.statement
          WHERE claim.number IN (
            SELECT claim.number FROM \(Self.source(filter))
            \(clause) ORDER BY claim.date, claim.number \(page))
          ORDER BY claim.date, claim.number
          """,
        arguments: conditions.arguments)
      return try Self.withTexts(rows, db) { row, text in
        let body: String? = row["body"]
        let statement: ParleyReading.Statement? = try body.map { try JSON.value($0) }
        var claim = try ClaimColumns.claim(row)
        claim.article = row["article_id"]
        return ClaimRow(
          claim: claim, content: statement.map { Self.content(of: $0, in: text) } ?? "",
          article: claim.article == nil ? nil : try Self.head(row), outlets: row["outlets"])
      }
    }
  }

  /// The claims alone, without their words; what the picture is computed from.
  public func claims(_ filter: Filter = Filter()) throws -> [Claim] {
    try read { db in
      var conditions = try claimConditions(filter, rare: Self.fewForCounts, db)
      let clause = conditions.sql
      let page = conditions.page(filter)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(ClaimColumns.names), article.id AS article
          FROM claim LEFT JOIN article ON article.number = claim.article \(clause) ORDER BY claim.date, claim.number \(page)
          """,
        arguments: conditions.arguments)
      var claims: [Claim] = []
      while let row = try rows.next() { claims.append(try ClaimColumns.claim(row)) }
      return claims
    }
  }

  /// How many claims a listing without limit would have.
  public func countClaims(_ filter: Filter) throws -> Int {
    try read { db in
      let conditions = try claimConditions(filter, rare: Self.fewForCounts, db)
      return try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM \(Self.source(filter)) \(conditions.sql)",
        arguments: conditions.arguments) ?? 0
    }
  }

  /// Names of all outlets that the ledger holds articles of, those with the most articles first.
  public func publishers() throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT publisher FROM article WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY count(*) DESC, publisher
          """)
    }
  }

  /// Claims, beside their articles where the filter asks something of these: an index may then do without the rows.
  private static func source(_ filter: Filter) -> String {
    let needsArticle = filter.publisher != nil || filter.article != nil
    return needsArticle ? "claim LEFT JOIN article ON article.number = claim.article" : "claim"
  }

  /// A page stops at its last row, so that only very few statements are better fetched first; a count looks at all.
  private static let fewForPages = 2_000
  private static let fewForCounts = 30_000

  private func claimConditions(_ filter: Filter, rare most: Int, _ db: Database) throws -> Conditions {
    var conditions = Conditions()
    conditions.add(
      filter, table: "claim", speakerColumn: "claimant", words: words, areWordsRare: try areRare(filter.words, most, db)
    )
    conditions.add("claim.known <= ?", ifGiven: filter.knownBy?.description)
    conditions.add("claim.issue = ?", ifGiven: filter.issue)
    conditions.add("claim.option = ?", ifGiven: filter.option)
    conditions.add(
      "(claim.date, claim.number) > (SELECT date, number FROM claim WHERE id = ?)", ifGiven: filter.after)
    return conditions
  }

  /// Whether the words of a search are in so few statements that fetching those is less work than looking at every claim.
  private func areRare(_ query: String?, _ most: Int, _ db: Database) throws -> Bool {
    guard let match = query.map(words.match), !match.isEmpty else { return false }
    let found = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM (SELECT 1 FROM statement_words WHERE statement_words MATCH ? LIMIT ?)",
      arguments: [match, most + 1])
    return (found ?? 0) <= most
  }

  static let headColumns = """
    article.number AS article_number, article.id AS article_id, article.origin, article.title, article.publisher,
    article.published, article.published_how, article.language AS article_language, article.url,
    (SELECT carriage.outlets FROM carriage WHERE carriage.article = article.number) AS story_outlets,
    (SELECT origin.id FROM carriage JOIN article AS origin ON origin.number = carriage.copy_of
      WHERE carriage.article = article.number) AS copy_of
    """

  static func head(_ row: Row) throws -> ArticleHead {
    ArticleHead(
      id: row["article_id"], origin: row["origin"], title: row["title"], publisher: row["publisher"],
      published: row["published"], publishedHow: (row["published_how"] as String?).flatMap(ResolvedDate.How.init),
      language: Language(rawValue: row["article_language"]), url: row["url"], copyOf: row["copy_of"],
      outlets: row["story_outlets"] ?? 1)
  }

  private static func content(of statement: ParleyReading.Statement, in text: String) -> String {
    statement.content.map(text.slice).joined(separator: " … ")
  }

  /// Gives each row the text of its article, fetching each text once.
  private static func withTexts<Value>(
    _ rows: [Row], _ db: Database, _ make: (Row, String) throws -> Value
  ) throws -> [Value] {
    var texts: [Int64: String] = [:]
    return try rows.map { row in
      guard let number: Int64 = row["article_number"] else { return try make(row, "") }
      if let text = texts[number] { return try make(row, text) }
      let text =
        try String.fetchOne(
          db.cachedStatement(sql: "SELECT text FROM article WHERE number = ?"), arguments: [number]) ?? ""
      texts[number] = text
      return try make(row, text)
    }
  }
}

extension Ledger {
  /// Identifiers of claims that begin with some letters.
  public func claimIdentifiers(beginningWith start: String, limit: Int) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM claim WHERE substr(id, 1, length(?)) = ? ORDER BY id LIMIT ?",
        arguments: [start, start, limit])
    }
  }
}
