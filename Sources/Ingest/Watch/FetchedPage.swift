public import ParleyText

/// What was fetched for an article, so that it can be kept and read again.
public struct FetchedPage: Sendable, Hashable {
  /// The address that was asked for; of an entry of a feed without a page, the entry's link or identifier.
  public var address: String
  /// The address that answered.
  public var final: String
  /// Seconds since 1970.
  public var time: Double
  public var contentType: String?
  public var body: [UInt8]
  /// Whether the body is an entry's own markup, rather than a page.
  public var isEntry = false
  /// What is known of the article from elsewhere: the feed or table that named it.
  public var notes = PageNotes()
}

/// What a feed or a table knows of an article, for where its page does not say.
public struct PageNotes: Sendable, Hashable {
  public var title: String?
  public var authors: [String] = []
  public var publisher: String?
  /// A day `.metadata` counts more than one that was only estimated from the page.
  public var published: ResolvedDate?
  public var modified: Day?
  public var link: String?

  public init(
    title: String? = nil, authors: [String] = [], publisher: String? = nil, published: ResolvedDate? = nil,
    modified: Day? = nil, link: String? = nil
  ) {
    self.title = title
    self.authors = authors
    self.publisher = publisher
    self.published = published
    self.modified = modified
    self.link = link
  }

  public func complete(_ article: inout Article) {
    if let published {
      if article.published == nil || (published.how == .metadata && article.published?.how != .metadata) {
        article.published = published
      }
    }
    if article.title == nil { article.title = title }
    if article.authors.isEmpty { article.authors = authors }
    if article.publisher == nil { article.publisher = publisher }
  }
}
