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

  /// This mapping with one field's column named, as `text=body`; nil where there is no such field.
  public func naming(_ pair: String) -> ColumnMapping? {
    let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmed }
    guard parts.count == 2, !parts[1].isEmpty, let field = Self.fields[parts[0]] else { return nil }
    var mapping = self
    mapping[keyPath: field] = [parts[1]]
    return mapping
  }

  private static var fields: [String: WritableKeyPath<ColumnMapping, [String]>] {
    [
      "text": \.text, "title": \.title, "url": \.url, "published": \.published, "language": \.language,
      "publisher": \.publisher, "authors": \.authors,
    ]
  }
}
