import GRDB
import ParleyIngest
import ParleyText

/// An article that the ledger holds already, when the same text comes again: the same file, or another outlet with the same words.
struct KnownArticle {
  let number: Int64
  let provenance: String
  private let publisher: String?
  private let day: Day?
  private let origin: String

  /// What the same text is, coming again.
  enum Place {
    /// What the ledger holds.
    case itself
    /// From another outlet, which is noted with the article already.
    case known
    /// From another outlet, not noted yet.
    case further
    /// From an outlet that stands before the one that the article was known from.
    case better
  }

  init?(_ id: String, _ db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, reading, publisher, published_last, origin FROM article WHERE id = ?"),
      arguments: [id])
    guard let row else { return nil }
    number = row["number"]
    provenance = row["reading"]
    publisher = row["publisher"]
    day = (row["published_last"] as String?).flatMap { Day($0) }
    origin = row["origin"]
  }

  /// What the same text from elsewhere would be. An article that bears no date may turn out to stand first once it was read.
  func place(of article: Article, _ db: Database) throws -> Place {
    guard let outlet = article.publisher else { return .itself }
    guard let publisher else { return .better }
    guard Outlet.key(outlet) != Outlet.key(publisher) else { return .itself }
    let isNoted = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM appearance WHERE article = ? AND publisher = ?)"),
      arguments: [number, outlet])
    if isNoted ?? false { return .known }
    let sample = ShingleSample("")
    let own = CopyStanding(id: publisher, publisher: publisher, published: day, sample: sample)
    let other = CopyStanding(id: outlet, publisher: outlet, published: article.published?.last, sample: sample)
    return CopyStanding.isKnownBefore(other, own) ? .better : .further
  }

  /// Notes where the same text was found this time.
  func note(_ read: ReadArticle, _ db: Database) throws -> Place {
    let article = read.article
    let place = try place(of: article, db)
    switch place {
    case .itself, .known: break
    case .further: try note(article.publisher, article.origin, article.published?.last, db)
    case .better:
      try note(publisher, origin, day, db)
      try db.execute(
        sql: """
          UPDATE article SET origin = ?, publisher = ?, authors = ?, title = ?, published = ?, published_last = ?,
            published_how = ?, modified = ? WHERE number = ?
          """,
        arguments: [
          article.origin, article.publisher, try JSON.text(article.authors), article.title,
          article.published?.first.description, article.published?.last.description, article.published?.how.rawValue,
          article.modified?.description, number,
        ])
      try CopyKeeper.sample(read, number: number, db)
    }
    return place
  }

  private func note(_ publisher: String?, _ origin: String, _ day: Day?, _ db: Database) throws {
    guard let publisher else { return }
    try db.execute(
      sql: "INSERT OR REPLACE INTO appearance (article, publisher, origin, published) VALUES (?, ?, ?, ?)",
      arguments: [number, publisher, origin, day?.description])
  }
}
