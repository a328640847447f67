import GRDB
import ParleyText

/// An outlet that carried a story.
public struct Carrier: Sendable, Hashable, Codable {
  /// The article's identifier; one text word for word in several outlets is one article.
  public var article: String
  public var publisher: String?
  public var published: String?
  public var title: String?
  public var url: String?
  /// Where it was read from.
  public var origin: String
  public var role: Role
  /// The claim by which it carried the one that was asked for.
  public var claim: String?

  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Where the story comes from: the agency, else the earliest.
    case origin
    case copy
    /// The same text word for word, without an address of its own.
    case sameText = "same-text"
  }
}

extension Ledger {
  /// The outlet chain of an article: everybody who carried its story, in the order in which they are known to have.
  /// - Returns: the article alone where it has no copies; nothing where the ledger holds no such article.
  public func carriers(ofArticle id: String) throws -> [Carrier] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT NULL AS claim, \(Self.headColumns) FROM article WHERE number IN (\(Self.story))",
        arguments: [id])
      return try Self.carriers(rows, db)
    }
  }

  /// Everybody who carried a claim, by the words of the same speaker in copies of one story.
  public func carriers(ofClaim id: String) throws -> [Carrier] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT min(claim.id) AS claim, \(Self.headColumns) FROM claim JOIN article ON article.number = claim.article
          WHERE claim.id = (SELECT coalesce(repeats, id) FROM claim WHERE id = ?1)
            OR claim.repeats = (SELECT coalesce(repeats, id) FROM claim WHERE id = ?1)
          GROUP BY article.number
          """, arguments: [id])
      return try Self.carriers(rows, db)
    }
  }

  /// The numbers of all articles that carry the story of one, which is bound.
  static let story = """
    SELECT carriage.article FROM carriage,
      (SELECT coalesce(copy_of, article) AS number FROM carriage
        WHERE article = (SELECT number FROM article WHERE id = ?)) AS root
    WHERE carriage.article = root.number OR carriage.copy_of = root.number
    """

  private static func carriers(_ rows: [Row], _ db: Database) throws -> [Carrier] {
    var carriers: [Carrier] = []
    for row in rows {
      let head = try head(row)
      carriers.append(
        Carrier(
          article: head.id, publisher: head.publisher, published: head.published, title: head.title, url: head.url,
          origin: head.origin, role: head.copyOf == nil ? .origin : .copy, claim: row["claim"]))
      let number: Int64 = row["article_number"]
      for other in try Row.fetchAll(
        db, sql: "SELECT publisher, published, origin FROM appearance WHERE article = ?", arguments: [number])
      {
        carriers.append(
          Carrier(
            article: head.id, publisher: other["publisher"], published: other["published"], title: head.title,
            origin: other["origin"], role: .sameText, claim: row["claim"]))
      }
    }
    return carriers.sorted { a, b in
      let (first, second) = (a.published ?? "9999", b.published ?? "9999")
      if first != second { return first < second }
      if (a.role == .origin) != (b.role == .origin) { return a.role == .origin }
      return (a.publisher ?? a.origin, a.article) < (b.publisher ?? b.origin, b.article)
    }
  }
}
