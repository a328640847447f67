/// One document read: its text, what it is made of, and where and when it was published.
///
/// The article owns its text; everything found in it is a ``TextSpan`` of `text`. Plain-text inputs keep their
/// text exactly as it stands after the front matter.
public struct Article: Sendable, Hashable, Codable {
  /// A hash of the text and the address: the same source read twice has the same identifier.
  public var id: String
  /// Where it was read from, as the user named it (a path or an address).
  public var origin: String
  public var text: String
  /// In order, without overlap; together they hold all words that count as text.
  public var paragraphs: [Paragraph]
  public var title: String?
  public var authors: [String]
  public var publisher: String?
  /// The canonical address.
  public var url: String?
  /// nil where neither the page nor the user gives a date and none can be estimated.
  public var published: ResolvedDate?
  public var modified: Day?
  /// The time of day of an entry of a live blog, "12:45", in the page's own time; nil where none is told.
  public var time: String?
  public var language: Language
  /// Where the page says that it is itself a rendering: the language it was translated from, and by whom or what.
  public var rendering: Rendering?
  /// Name and version of what took the article out of its page.
  public var extractor: String

  public init(
    origin: String, text: String, paragraphs: [Paragraph], title: String? = nil, authors: [String] = [],
    publisher: String? = nil, url: String? = nil, published: ResolvedDate? = nil, modified: Day? = nil,
    language: Language = .undetermined, rendering: Rendering? = nil, extractor: String
  ) {
    var hash = StableHash()
    hash.combine(url ?? "")
    hash.combine(text)
    self.id = "a" + hash.identifier
    self.origin = origin
    self.text = text
    self.paragraphs = paragraphs
    self.title = title
    self.authors = authors
    self.publisher = publisher
    self.url = url
    self.published = published
    self.modified = modified
    self.language = language
    self.rendering = rendering
    self.extractor = extractor
  }

  public struct Rendering: Sendable, Hashable, Codable {
    public var from: Language?
    public var maker: String?

    public init(from: Language?, maker: String?) {
      self.from = from
      self.maker = maker
    }
  }

  public subscript(span: TextSpan) -> String { text.slice(span) }
}
