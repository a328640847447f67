public import ParleyCoding
public import ParleyReading
public import ParleyText

/// An article with what was read and coded in it, as it goes to another program or comes from one.
public struct CodedArticle: Sendable {
  public var article: Article
  public var statements: [Statement]
  public var claims: [Claim]

  public init(article: Article, statements: [Statement] = [], claims: [Claim] = []) {
    self.article = article
    self.statements = statements
    self.claims = claims
  }
}

/// What was taken from another program's files.
public struct ImportedCodings: Sendable {
  public var articles: [CodedArticle] = []
  /// Concepts that neither the mapping nor the dossier knows, with how often they were coded: no claim was made of them.
  public var unknownConcepts: [String: Int] = [:]
  /// Entries that could not be used, each with its place and the reason.
  public var rejected: [String] = []

  public init() {}

  public var claims: [Claim] { articles.flatMap(\.claims) }

  /// Adds what another file holds; articles with the same text become one.
  public mutating func add(_ other: ImportedCodings) {
    var index = Dictionary(articles.indices.map { (articles[$0].article.id, $0) }) { first, _ in first }
    for coded in other.articles {
      if let known = index[coded.article.id] {
        articles[known].statements += coded.statements
        articles[known].claims += coded.claims
      } else {
        index[coded.article.id] = articles.count
        articles.append(coded)
      }
    }
    unknownConcepts.merge(other.unknownConcepts, uniquingKeysWith: +)
    rejected += other.rejected
  }
}
