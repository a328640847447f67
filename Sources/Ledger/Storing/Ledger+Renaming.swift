import GRDB
import ParleyCoding
public import ParleyDossier

extension Ledger {
  /// Gives something of the dossier another identifier wherever the ledger names it, in one transaction: statements, claims,
  /// reviews.
  ///
  /// Codings stay as they are. Identifiers of claims that are made from what is renamed become what reading them again would make
  /// of them; the old ones still lead there. Doing it twice changes nothing more.
  /// - Parameters:
  ///   - old: what is kept with articles that were read under the dossier before; see ``ReadArticle/provenance``.
  ///   - new: the same under the dossier after, so that they need not be read again.
  public func rename(_ renamings: [Renaming], provenance old: String, to new: String) throws {
    try write { db in
      for renaming in renamings { try rename(renaming, db) }
      try db.execute(sql: "UPDATE article SET reading = ? WHERE reading = ?", arguments: [new, old])
      try Revision.count(.reading, db)
      try Revision.count(.review, db)
    }
  }

  private func rename(_ renaming: Renaming, _ db: Database) throws {
    let names: StatementArguments = [renaming.to, renaming.from]
    switch renaming.kind {
    case .party:
      let affected = try claims("about", renaming.from, db)
      for column in ["party", "about"] {
        try db.execute(sql: "UPDATE claim SET \(column) = ? WHERE \(column) = ?", arguments: names)
      }
      try renameSpeaker("party", names, db)
      try renameReviews("about", names, db)
      try identify(affected, db) { $0.about = renaming.to }
    case .person:
      try db.execute(sql: "UPDATE claim SET person = ? WHERE person = ?", arguments: names)
      try renameSpeaker("person", names, db)
    case .issue:
      let affected = try claims("issue", renaming.from, db)
      try db.execute(sql: "UPDATE claim SET issue = ? WHERE issue = ?", arguments: names)
      try renameReviews("issue", names, db)
      try identify(affected, db) { $0.issue = renaming.to }
    case .option:
      for column in ["option", "refuses"] {
        try db.execute(sql: "UPDATE claim SET \(column) = ? WHERE \(column) = ?", arguments: names)
      }
      try renameReviews("option", names, db)
    case .fact, .milestone, .hypothesis, .evidence, .shock: break
    }
  }

  /// Claims whose own identifier is made from a column's value.
  private func claims(_ column: String, _ value: String, _ db: Database) throws -> [Claim] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(ClaimColumns.names), article.id AS article
        FROM claim LEFT JOIN article ON article.number = claim.article WHERE claim.\(column) = ?
        """, arguments: [value]
    ).map(ClaimColumns.claim).filter { $0.id == $0.derivedIdentifier }
  }

  private func renameSpeaker(_ field: String, _ names: StatementArguments, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE statement SET \(field) = ?1, body = json_set(body, '$.speaker.\(field)', ?1) WHERE \(field) = ?2
        """, arguments: names)
  }

  /// What reviews said, and what claims said when they were reviewed.
  private func renameReviews(_ field: String, _ names: StatementArguments, _ db: Database) throws {
    for part in ["before", "correction"] {
      let way = "'$.\(part).\(field)'"
      try db.execute(
        sql: "UPDATE review SET body = json_set(body, \(way), ?1) WHERE json_extract(body, \(way)) = ?2",
        arguments: names)
    }
  }

  private func identify(_ claims: [Claim], _ db: Database, _ change: (inout Claim) -> Void) throws {
    for claim in claims {
      var renamed = claim
      change(&renamed)
      let (old, new) = (claim.id, renamed.derivedIdentifier)
      try db.cachedStatement(sql: "UPDATE claim SET id = ? WHERE id = ?").execute(arguments: [new, old])
      try db.cachedStatement(sql: "UPDATE claim SET repeats = ? WHERE repeats = ?").execute(arguments: [new, old])
      try db.cachedStatement(
        sql: "UPDATE review SET target = ?1, body = json_set(body, '$.claim', ?1) WHERE target = ?2"
      ).execute(arguments: [new, old])
      try db.cachedStatement(sql: "UPDATE former SET new = ? WHERE new = ?").execute(arguments: [new, old])
      try db.cachedStatement(sql: "DELETE FROM former WHERE old = ?").execute(arguments: [new])
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO former (old, new) VALUES (?, ?)").execute(
        arguments: [old, new])
    }
  }

  /// The identifier that a claim has now; the same where it never had another.
  public func currentName(ofClaim id: String) throws -> String {
    try read { db in try String.fetchOne(db, sql: "SELECT new FROM former WHERE old = ?", arguments: [id]) } ?? id
  }

  /// Identifiers that a claim had before.
  public func formerNames(ofClaim id: String) throws -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT old FROM former WHERE new = ? ORDER BY old", arguments: [id])
    }
  }
}
