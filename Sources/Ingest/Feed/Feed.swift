public import ParleyText

/// A feed of articles: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, or JSON Feed.
public struct Feed: Sendable, Hashable {
  public var title: String?
  public var link: String?
  public var language: Language?
  public var entries: [Entry]

  /// One item of a feed.
  public struct Entry: Sendable, Hashable {
    /// What stays the same when the entry is published again: its own identifier, else its link, else its title.
    public var id: String
    /// As plain text.
    public var title: String?
    public var link: String?
    public var published: Day?
    public var updated: Day?
    public var authors: [String]
    /// As markup: the content where the feed gives it, else the summary.
    public var content: String?
  }

  /// Reads a feed.
  ///
  /// XML that is not well-formed gets a second, lenient try. A document of nothing but comments is a feed without entries.
  /// - Parameters:
  ///   - address: where it was fetched, for links that are relative and for error messages.
  ///   - charset: from the transport, where there was one.
  /// - Throws: ``IngestError`` `malformed` where it is no feed at all.
  public static func read(_ bytes: [UInt8], address: String, charset: String? = nil) throws(IngestError) -> Feed {
    let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
    if first == UInt8(ascii: "{") { return try JSONFeed.read(bytes, address: address) }
    let decoded = XMLEntities.expanded(XMLDecoder.decode(bytes, charset: charset))
    let root = StrictXML.read(decoded) ?? LenientXML.read(decoded)
    if root == nil, LenientXML.isBare(decoded) { return Feed(entries: []) }
    guard let root, let feed = FeedReader(address: address).feed(root) else {
      throw IngestError(.malformed, at: .init(address), "this is no RSS, Atom or JSON feed; check the address")
    }
    return feed
  }
}
