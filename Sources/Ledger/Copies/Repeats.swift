import Foundation
import GRDB
import ParleyIngest
import ParleyReading
import ParleyText

/// Notes of each statement and claim in a story's copies whether it repeats one that was known before, and in how many outlets it is.
enum Repeats {
  /// Brings the clusters of some articles in order.
  /// - Parameter alone: those that need it only if another outlet carries the same text.
  static func mend(_ articles: Set<Int64>, alone: Set<Int64>, _ db: Database) throws {
    var roots: Set<Int64> = []
    let root = try db.cachedStatement(sql: "SELECT coalesce(copy_of, article) FROM carriage WHERE article = ?")
    for article in articles.subtracting(alone) {
      if let number = try Int64.fetchOne(root, arguments: [article]) { roots.insert(number) }
    }
    for root in roots.sorted() { try mend(try copies(of: root, db), db) }
  }

  private struct Copy {
    var number: Int64
    var standing: CopyStanding
    var outlets: Set<String>
  }

  /// A story's articles in the order in which they became known.
  private static func copies(of root: Int64, _ db: Database) throws -> [Copy] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT carriage.article, carriage.id, carriage.publisher, day, sample, article.origin, article.url
          FROM carriage JOIN article ON article.number = carriage.article
          WHERE carriage.article = ?1 OR copy_of = ?1
          """),
      arguments: [root])
    return try rows.map { row in
      let number: Int64 = row["article"]
      let further = try String.fetchAll(
        db.cachedStatement(sql: "SELECT publisher FROM appearance WHERE article = ?"), arguments: [number])
      return Copy(
        number: number,
        standing: CopyStanding(
          id: row["id"], publisher: row["publisher"], published: (row["day"] as Int?).map { Day(number: $0) },
          sample: ShingleSample(bytes: row["sample"] as Data)),
        outlets: Set(further.map(Outlet.key) + [Outlet.key(row)]))
    }.sorted { CopyStanding.isKnownBefore($0.standing, $1.standing) }
  }

  private static func mend(_ copies: [Copy], _ db: Database) throws {
    let outlets = copies.reduce(into: Set<String>()) { $0.formUnion($1.outlets) }
    for copy in copies {
      try db.cachedStatement(sql: "UPDATE carriage SET outlets = ?1 WHERE article = ?2 AND outlets <> ?1")
        .execute(arguments: [outlets.count, copy.number])
    }
    let groups = SayingGroups(try copies.map { try sayings(of: $0.number, db) }).groups
    var places: [String: (group: Int, copy: Int)] = [:]
    for (group, members) in groups.enumerated() {
      let carriers = members.reduce(into: Set<String>()) { $0.formUnion(copies[$1.article].outlets) }
      for (place, member) in members.enumerated() {
        places[member.saying.id] = (group, member.article)
        try note("statement", member.saying.id, repeats: place == 0 ? nil : members[0].saying.id, carriers.count, db)
      }
    }
    try mendClaims(copies, places, db)
  }

  /// Of the claims that rest on the same words, those of the article that was known first count on each issue.
  private static func mendClaims(
    _ copies: [Copy], _ places: [String: (group: Int, copy: Int)], _ db: Database
  ) throws {
    struct Subject: Hashable {
      var group: Int
      var issue: String
      var about: String?
    }
    var claims: [Subject: [(copy: Int, id: String, option: String?)]] = [:]
    for (place, copy) in copies.enumerated() {
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT id, statement, issue, about, option FROM claim WHERE article = ? ORDER BY id"),
        arguments: [copy.number])
      for row in rows {
        guard let statement: String = row["statement"], let group = places[statement]?.group else { continue }
        claims[Subject(group: group, issue: row["issue"], about: row["about"]), default: []]
          .append((place, row["id"], row["option"]))
      }
    }
    for same in claims.values {
      let own = same.filter { $0.copy == same[0].copy }
      let carriers = same.reduce(into: Set<String>()) { $0.formUnion(copies[$1.copy].outlets) }
      for claim in same {
        let first = own.first { $0.option == claim.option } ?? own[0]
        try note("claim", claim.id, repeats: claim.copy == own[0].copy ? nil : first.id, carriers.count, db)
      }
    }
  }

  private static func sayings(of article: Int64, _ db: Database) throws -> [Saying] {
    let text =
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT text FROM article WHERE number = ?"), arguments: [article]) ?? ""
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number, id, person, party, speaker, json_extract(body, '$.content') AS content FROM statement
          WHERE article = ? ORDER BY place, id
          """),
      arguments: [article])
    return try rows.map { row in
      let content: [TextSpan] = try JSON.value(row["content"])
      return Saying(
        number: row["number"], id: row["id"],
        voice: .init(person: row["person"], party: row["party"], name: row["speaker"]),
        wording: Wording(content.map(text.slice).joined(separator: " ")))
    }
  }

  private static func note(_ table: String, _ id: String, repeats: String?, _ outlets: Int, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE \(table) SET repeats = ?1, outlets = ?2 WHERE id = ?3 AND (repeats IS NOT ?1 OR outlets <> ?2)
        """
    ).execute(arguments: [repeats, outlets, id])
  }
}
