/// Something that happened while pages and feeds were read.
public struct WebStep: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable {
    /// A page or feed is asked for.
    case fetching
    /// An article was stored, or found to be there already.
    case article
    /// A page or feed could not be read.
    case failure
    /// A look at a feed has ended.
    case looked
  }

  public var kind: Kind
  /// Of the page or feed.
  public var address: String
  /// The article's title, or what went wrong.
  @Explicit public var text: String?
  /// Of a look: articles that are new. Of an article: 1 where it is new.
  public var articles = 0
  public var statements = 0
  public var claims = 0

  init(_ kind: Kind, _ address: String, text: String? = nil, report: ReadReport = ReadReport()) {
    self.kind = kind
    self.address = address
    self.text = text
    articles = report.new
    statements = report.statements
    claims = report.claims
  }
}

/// Called from any thread, one call at a time for each feed.
public typealias WebProgress = @Sendable (WebStep) -> Void
