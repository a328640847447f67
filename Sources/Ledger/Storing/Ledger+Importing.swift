import GRDB
public import ParleyCoding
public import ParleyReading
public import ParleyText

extension Ledger {
  /// Adds what people coded elsewhere in an article, in one transaction; what is there already stays as it is, and no newer reader
  /// replaces it.
  ///
  /// - Returns: how many claims were new.
  @discardableResult
  public func add(_ statements: [ParleyReading.Statement], _ claims: [Claim], in article: Article) throws -> Int {
    try write { db in
      let before = db.totalChangesCount
      let known = try Int64.fetchOne(db, sql: "SELECT number FROM article WHERE id = ?", arguments: [article.id])
      let number =
        try known
        ?? insertArticle(
          ReadArticle(article: article, findings: Findings(), claims: [], provenance: article.extractor), db)
      for statement in statements { try insert(statement, of: article, into: number, isImported: true, db) }
      var new = 0
      for claim in claims {
        try ClaimColumns.insert(claim, article: number, isImported: true, db)
        new += db.changesCount
      }
      try copies.settle(known == nil ? CopyChange(new: [number]) : CopyChange(reread: [number]), db)
      if db.totalChangesCount > before { try Revision.count(.reading, db) }
      return new
    }
  }

  /// The claims that people coded elsewhere, in the order of their dates.
  public func importedClaims() throws -> [Claim] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(ClaimColumns.names), article.id AS article
          FROM claim LEFT JOIN article ON article.number = claim.article WHERE claim.imported
          ORDER BY claim.date, claim.number
          """
      ).map(ClaimColumns.claim)
    }
  }
}
