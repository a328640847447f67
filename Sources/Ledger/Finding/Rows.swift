public import ParleyCoding
public import ParleyReading
public import ParleyText

/// A statement with the words that a list shows of it.
public struct StatementRow: Sendable, Identifiable {
  public var statement: Statement
  public var source: String?
  public var cue: String?
  public var content: String
  public var article: ArticleHead
  /// The statement that it repeats, where its article is a copy.
  public var repeats: String?
  /// In how many outlets it is.
  public var outlets: Int

  public var id: String { statement.id }
}

/// A claim with the words that it rests on.
public struct ClaimRow: Sendable, Identifiable {
  public var claim: Claim
  /// The content of its statement; empty for a claim entered by hand.
  public var content: String
  /// nil for a claim entered by hand.
  public var article: ArticleHead?
  /// How many outlets carried it.
  public var outlets: Int

  public var id: String { claim.id }
}

/// What lists show of an article.
public struct ArticleHead: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  public var origin: String
  public var title: String?
  public var publisher: String?
  public var published: String?
  public var publishedHow: ResolvedDate.How?
  public var language: Language
  public var url: String?
  /// The article whose story this one carries, where it is not its origin.
  public var copyOf: String?
  /// How many outlets carried the story.
  public var outlets: Int

  enum CodingKeys: String, CodingKey {
    case id, origin, title, publisher, published, publishedHow, language, url, copyOf = "copy_of", outlets
  }
}

/// An article as the ledger holds it, with everything found in it.
public struct StoredArticle: Sendable {
  public var article: Article
  public var provenance: String
  public var findings: Findings
  public var claims: [Claim]
}

/// How much the ledger holds.
public struct LedgerCounts: Sendable, Hashable, Codable {
  public var articles: Int
  public var statements: Int
  public var claims: Int
  public var events: Int
  public var conditionals: Int
  public var hypotheses: Int
  public var reviews: Int
}
