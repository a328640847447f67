/// Which column of a table, or field of a JSON record, holds what.
public struct ColumnMapping: Sendable, Hashable {
  public var text: [String]
  public var title: [String]
  public var url: [String]
  public var published: [String]
  public var language: [String]
  public var publisher: [String]
  public var authors: [String]

  /// The names under which exports have these columns; the first that is there counts. Capitals do not matter.
  public init(
    text: [String] = ["text", "content", "body", "article_text", "maintext", "full_text", "plain_text"],
    title: [String] = ["title", "headline"], url: [String] = ["url", "link", "address", "source_url"],
    published: [String] = ["published", "date", "date_publish", "publish_date", "pubdate", "published_at", "datetime"],
    language: [String] = ["language", "lang"],
    publisher: [String] = ["publisher", "source", "outlet", "source_domain", "domain"],
    authors: [String] = ["authors", "author", "byline"]
  ) {
    self.text = text
    self.title = title
    self.url = url
    self.published = published
    self.language = language
    self.publisher = publisher
    self.authors = authors
  }
}
