import GRDB
import ParleyReading
public import ParleyText

extension Ledger {
  /// Stores one article in one transaction.
  ///
  /// An article already read by the same reader and coder stays as it is. Read by others, what they found is replaced,
  /// except for statements and claims that a person has reviewed.
  @discardableResult
  public func store(_ read: ReadArticle) throws -> StoreOutcome { try store([read])[0] }

  /// Stores articles, and what is to be remembered once they are stored, in one transaction: all of it or nothing. Which of them are
  /// copies, and what they repeat, is stored with them.
  /// - Returns: what it did with each article, in their order.
  public func store(_ reads: [ReadArticle], remembering notes: [Memory] = []) throws -> [StoreOutcome] {
    try writeAside { db in
      let outcomes = try Revision.marking(db) { try storeAll(reads, db) }
      for note in notes { try note.save(db) }
      return outcomes
    }
  }

  private func storeAll(_ reads: [ReadArticle], _ db: Database) throws -> [StoreOutcome] {
    var change = CopyChange()
    var outcomes = try reads.map { try store($0, &change, db) }
    guard !change.isEmpty else { return outcomes }
    try copies.settle(change, db)
    for (place, read) in reads.enumerated() where outcomes[place] == .new {
      if try isCopy(read.article.id, db) { outcomes[place] = .copy }
    }
    return outcomes
  }

  private func store(_ read: ReadArticle, _ change: inout CopyChange, _ db: Database) throws -> StoreOutcome {
    guard let known = try KnownArticle(read.article.id, db) else {
      let number = try insertArticle(read, db)
      try insertFindings(of: read, into: number, db)
      try Revision.count(.reading, db)
      change.new.insert(number)
      return .new
    }
    switch try known.note(read, db) {
    case .known: return .unchanged
    case .further:
      try Revision.count(.reading, db)
      change.reread.insert(known.number)
      return .copy
    case .itself where known.provenance == read.provenance: return .unchanged
    case .itself: break
    case .better: change.moved.insert(known.number)
    }
    try removeUnreviewed(in: known.number, db)
    try db.execute(
      sql: "UPDATE article SET reading = ?, read_at = CURRENT_TIMESTAMP WHERE number = ?",
      arguments: [read.provenance, known.number])
    try insertFindings(of: read, into: known.number, db)
    try Revision.count(.reading, db)
    change.reread.insert(known.number)
    return .replaced
  }

  private func isCopy(_ id: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT copy_of IS NOT NULL FROM carriage JOIN article ON article.number = carriage.article WHERE article.id = ?
          """), arguments: [id]) ?? false
  }

  /// Whether an article has been read by just these, from this outlet or before it from one that comes first.
  public func holds(_ article: Article, provenance: String) throws -> Bool {
    try read { db in
      guard let known = try KnownArticle(article.id, db) else { return false }
      switch try known.place(of: article, db) {
      case .itself: return known.provenance == provenance
      case .known: return true
      case .further, .better: return false
      }
    }
  }

  /// Whether an article has been read by just these.
  public func holds(article id: String, provenance: String) throws -> Bool {
    try read { db in try KnownArticle(id, db)?.provenance == provenance }
  }

  /// Takes an article out, with all that was found in it; reviews of its claims stay.
  ///
  /// What it was the origin of gets another one, and what others repeated from it counts for the first of them.
  /// - Throws: ``LedgerError`` with ``LedgerError/Code/unknownRow``.
  public func remove(article id: String) throws {
    try write { db in
      guard let known = try KnownArticle(id, db) else {
        throw LedgerError(.unknownRow, path: path, "no article has the identifier “\(id)”, so it cannot be taken out.")
      }
      try copies.remove(known.number, db)
      try db.execute(sql: "DELETE FROM article WHERE number = ?", arguments: [known.number])
      try copies.settle(CopyChange(), db)
      try Revision.count(.reading, db)
    }
  }

  /// Whether an article was read from this path or address.
  public func holds(origin: String) throws -> Bool {
    try read { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE origin = ?)", arguments: [origin]) ?? false
    }
  }

  private func removeUnreviewed(in article: Int64, _ db: Database) throws {
    let reviewed = "SELECT target FROM review WHERE undone_at IS NULL"
    try db.execute(
      sql:
        "DELETE FROM claim WHERE article = ? AND NOT imported AND id NOT IN (\(reviewed)) AND statement NOT IN (\(reviewed))",
      arguments: [article])
    try db.execute(
      sql: """
        DELETE FROM statement WHERE article = ? AND NOT imported AND id NOT IN (\(reviewed))
          AND id NOT IN (SELECT statement FROM claim WHERE statement IS NOT NULL)
        """,
      arguments: [article])
    try db.execute(sql: "DELETE FROM finding WHERE article = ?", arguments: [article])
  }

  func insertArticle(_ read: ReadArticle, _ db: Database) throws -> Int64 {
    let article = read.article
    try db.cachedStatement(
      sql: """
        INSERT INTO article (id, origin, url, title, publisher, authors, language, published, published_last,
          published_how, modified, text, paragraphs, rendering, extractor, reading, time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      article.id, article.origin, article.url, article.title, article.publisher, try JSON.text(article.authors),
      article.language.rawValue, article.published?.first.description, article.published?.last.description,
      article.published?.how.rawValue, article.modified?.description, article.text, try JSON.text(article.paragraphs),
      try article.rendering.map(JSON.text), article.extractor, read.provenance, article.time,
    ])
    let number = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO article_words (rowid, words) VALUES (?, ?)")
      .execute(arguments: [number, words.words((article.title ?? "") + "\n" + article.text, article.language)])
    try CopyKeeper.sample(read, number: number, db)
    return number
  }

  private func insertFindings(of read: ReadArticle, into article: Int64, _ db: Database) throws {
    for statement in read.findings.statements {
      try insert(statement, of: read.article, into: article, isImported: false, db)
    }
    for event in read.findings.events {
      try insertFinding(event.id, "event", event.date, try JSON.text(event), article, db)
    }
    for conditional in read.findings.conditionals {
      try insertFinding(conditional.id, "conditional", nil, try JSON.text(conditional), article, db)
    }
    for hypothesis in read.findings.hypotheses {
      try insertFinding(hypothesis.id, "hypothesis", nil, try JSON.text(hypothesis), article, db)
    }
    for claim in read.claims { try ClaimColumns.insert(claim, article: article, db) }
  }

  /// Adds a statement with its words to the index; one that is there already stays as it is.
  func insert(
    _ statement: ParleyReading.Statement, of source: Article, into article: Int64, isImported: Bool, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO statement (id, article, place, person, party, speaker, act, language, date, date_last,
          confidence, reader, body, imported)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      statement.id, article, statement.extent?.start ?? statement.cue?.start ?? 0, statement.speaker.person,
      statement.speaker.party, statement.speaker.name, statement.act.rawValue, statement.language.rawValue,
      statement.date?.first.description, statement.date?.last.description, statement.confidence.statement,
      statement.reader, try JSON.text(statement), isImported,
    ])
    guard db.changesCount > 0 else { return }
    let text = statement.content.map { source[$0] }.joined(separator: " ")
    try db.cachedStatement(sql: "INSERT INTO statement_words (rowid, words) VALUES (?, ?)")
      .execute(arguments: [db.lastInsertedRowID, words.words(text, statement.language)])
  }

  private func insertFinding(
    _ id: String, _ kind: String, _ date: ResolvedDate?, _ body: String, _ article: Int64, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO finding (id, article, kind, date, body) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [id, article, kind, date?.first.description, body])
  }
}
