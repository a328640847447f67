public import ParleyText

/// An article as `parley extract` prints it.
public struct ArticleRecord: Sendable, Hashable, Codable {
  /// What was read, as it was named.
  public var article: String
  public var id: String
  @Explicit public var url: String?
  @Explicit public var title: String?
  public var authors: [String]
  @Explicit public var publisher: String?
  @Explicit public var published: String?
  @Explicit public var publishedHow: ResolvedDate.How?
  @Explicit public var modified: String?
  /// Of an entry of a live blog, "12:45".
  @Explicit public var time: String?
  public var language: Language
  /// The paragraphs that are text, separated by one empty line.
  public var text: String
  public var paragraphs: [Part]
  public var extractor: String

  public init(_ article: Article) {
    self.article = article.origin
    id = article.id
    url = article.url
    title = article.title
    authors = article.authors
    publisher = article.publisher
    published = article.published?.description
    publishedHow = article.published?.how
    modified = article.modified?.description
    time = article.time
    language = article.language
    let readable = article.paragraphs.filter { $0.kind != .furniture && $0.kind != .caption }
    text = readable.map { article[$0.span] }.joined(separator: "\n\n")
    paragraphs = article.paragraphs.map {
      Part(kind: $0.kind, language: $0.language, date: $0.date?.description, text: article[$0.span])
    }
    extractor = article.extractor
  }

  enum CodingKeys: String, CodingKey {
    case article, id, url, title, authors, publisher, published, publishedHow = "published_how"
    case modified, time, language, text, paragraphs, extractor
  }

  /// A paragraph with what it is.
  public struct Part: Sendable, Hashable, Codable {
    public var kind: Paragraph.Kind
    public var language: Language
    @Explicit public var date: String?
    public var text: String
  }
}
