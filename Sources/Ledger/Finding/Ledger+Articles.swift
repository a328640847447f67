import GRDB
import ParleyCoding
public import ParleyReading
public import ParleyText

extension Ledger {
  /// What lists show of articles: those with all the words of the filter, in the order of publication.
  public func articles(_ filter: Filter = Filter()) throws -> [ArticleHead] {
    try read { db in
      var conditions = Conditions()
      conditions.add("article.id = ?", ifGiven: filter.article)
      conditions.add("article.publisher = ? COLLATE NOCASE", ifGiven: filter.publisher)
      if filter.once {
        conditions.add("article.number NOT IN (SELECT article FROM carriage WHERE copy_of IS NOT NULL)")
      }
      if let same = filter.sameAs { conditions.add("article.number IN (\(Self.story))", same) }
      conditions.add("article.language = ?", ifGiven: filter.language?.rawValue)
      conditions.add("article.published >= ?", ifGiven: filter.from?.description)
      conditions.add("article.published <= ?", ifGiven: (filter.knownBy ?? filter.to)?.description)
      if let query = filter.words, case let match = words.match(query), !match.isEmpty {
        conditions.add("article.number IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)", match)
      }
      let clause = conditions.sql
      let page = conditions.page(filter)
      return try Row.fetchAll(
        db, sql: "SELECT \(Self.headColumns) FROM article \(clause) ORDER BY article.published, article.number \(page)",
        arguments: conditions.arguments
      ).map(Self.head)
    }
  }

  /// How many articles were read by others than these, so that reading them again might find something else.
  /// - Complexity: that of a walk over an index.
  public func countArticles(notReadBy provenance: String) throws -> Int {
    try read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM article WHERE reading <> ?", arguments: [provenance]) ?? 0
    }
  }

  /// One article with everything found in it.
  /// - Throws: ``LedgerError`` with ``LedgerError/Code/unknownRow``.
  public func article(_ id: String) throws -> StoredArticle {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: "SELECT * FROM article WHERE id = ?", arguments: [id]) else {
        throw LedgerError(
          .unknownRow, path: path, "no article has the identifier “\(id)”. `parley articles` lists them.")
      }
      let number: Int64 = row["number"]
      var findings = Findings()
      findings.statements = try String.fetchAll(
        db, sql: "SELECT body FROM statement WHERE article = ? ORDER BY place", arguments: [number]
      ).map { try JSON.value($0) }
      findings.events = try Self.findings("event", of: number, db)
      findings.conditionals = try Self.findings("conditional", of: number, db)
      findings.hypotheses = try Self.findings("hypothesis", of: number, db)
      let claims = try Row.fetchAll(
        db,
        sql: """
          SELECT \(ClaimColumns.names), article.id AS article FROM claim JOIN article ON article.number = claim.article
          WHERE article.number = ? ORDER BY claim.number
          """, arguments: [number]
      ).map(ClaimColumns.claim)
      return StoredArticle(
        article: try Self.article(row), provenance: row["reading"], findings: findings, claims: claims)
    }
  }

  /// Dated events of all articles, in order.
  public func events(from: Day? = nil, to: Day? = nil) throws -> [Event] {
    try all("event", from: from, to: to)
  }

  public func conditionals() throws -> [Conditional] { try all("conditional") }
  public func hypotheses() throws -> [Hypothesis] { try all("hypothesis") }

  /// How much the ledger holds.
  /// - Parameter knownBy: only of articles published until this day; nil for all.
  public func counts(knownBy day: Day? = nil) throws -> LedgerCounts {
    try read { db in
      func count(_ table: String, _ condition: String = "1") throws -> Int {
        guard let day else {
          return try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE \(condition)") ?? 0
        }
        return try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM article JOIN \(table) ON \(table).article = article.number
            WHERE article.published <= ? AND \(condition)
            """, arguments: [day.description]) ?? 0
      }
      return LedgerCounts(
        articles: try Int.fetchOne(
          db, sql: "SELECT count(*) FROM article WHERE ? IS NULL OR published <= ?",
          arguments: [day?.description, day?.description]) ?? 0,
        statements: try count("statement"), claims: try count("claim"),
        events: try count("finding", "finding.kind = 'event'"),
        conditionals: try count("finding", "finding.kind = 'conditional'"),
        hypotheses: try count("finding", "finding.kind = 'hypothesis'"),
        reviews: try Int.fetchOne(db, sql: "SELECT count(*) FROM review WHERE undone_at IS NULL") ?? 0)
    }
  }

  private func all<Value: Decodable>(_ kind: String, from: Day? = nil, to: Day? = nil) throws -> [Value] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT body FROM finding WHERE kind = ? AND (? IS NULL OR date >= ?) AND (? IS NULL OR date <= ?)
          ORDER BY date, number
          """,
        arguments: [kind, from?.description, from?.description, to?.description, to?.description]
      ).map { try JSON.value($0) }
    }
  }

  private static func findings<Value: Decodable>(_ kind: String, of article: Int64, _ db: Database) throws -> [Value] {
    try String.fetchAll(
      db, sql: "SELECT body FROM finding WHERE article = ? AND kind = ? ORDER BY number", arguments: [article, kind]
    ).map { try JSON.value($0) }
  }

  private static func article(_ row: Row) throws -> Article {
    var published: ResolvedDate?
    if let first = (row["published"] as String?).flatMap({ Day($0) }),
      let how = (row["published_how"] as String?).flatMap(ResolvedDate.How.init)
    {
      published = ResolvedDate(first: first, last: (row["published_last"] as String?).flatMap { Day($0) }, how: how)
    }
    var article = Article(
      origin: row["origin"], text: row["text"], paragraphs: try JSON.value(row["paragraphs"]), title: row["title"],
      authors: try JSON.value(row["authors"]), publisher: row["publisher"], url: row["url"], published: published,
      modified: (row["modified"] as String?).flatMap { Day($0) }, language: Language(rawValue: row["language"]),
      rendering: try (row["rendering"] as String?).map { try JSON.value($0) }, extractor: row["extractor"])
    article.id = row["id"]
    article.time = row["time"]
    return article
  }
}
