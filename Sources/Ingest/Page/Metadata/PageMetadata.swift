import ParleyText

/// What a page says about its article, judged.
struct PageMetadata {
  var title: String?
  /// The node of the heading that shows the title.
  var titleNode: Int?
  var authors: [String]
  var publisher: String?
  var published: Day?
  /// Where the page bears no day of publication: the day of the last change that it shows, before which it appeared.
  var changeShown: Day?
  var modified: Day?
  var url: String?
  var language: String?
  /// The entries of a live blog as linked data have them.
  var liveUpdates: [JSONValue]
  /// The article's text as linked data give it.
  var body: String?

  /// - Parameter address: where the page was fetched from, where that is known.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ runs: PageRuns, address: String?) {
    let facts = PageFacts(tree, outline)
    publisher = Self.publisher(facts, address: address)
    let chosen = TitleChooser.title(facts, site: publisher)
    title = chosen.text
    titleNode = chosen.node
    let opening = PageOpening(tree, outline, title: chosen.node)
    authors = AuthorChooser.authors(facts, opening, publisher: publisher)
    url = (facts.canonical ?? facts.meta("og:url")).flatMap { $0.hasPrefix("http") ? $0 : nil } ?? address
    published = DateChooser.published(facts, opening, address: url)
    changeShown = published == nil ? DateChooser.shownChange(opening, runs) : nil
    modified = DateChooser.modified(facts)
    liveUpdates = facts.linkedData.flatMap { $0["liveBlogUpdate"]?.elements ?? [] }
    body = facts.article?["articleBody"]?.text
    language = facts.language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() }
  }

  private static func publisher(_ facts: PageFacts, address: String?) -> String? {
    let named =
      ArticleData.names(facts.article?["publisher"], in: facts).first?.name
      ?? facts.meta("og:site_name", "application-name", "publisher", "dc.publisher", "copyright")
      ?? facts.linkedData.first {
        ArticleData.types($0).contains { $0 == "WebSite" || $0 == "NewsMediaOrganization" }
      }?["name"]?.text
    if let named, !named.trimmed.isEmpty, !named.hasPrefix("http") { return HTMLEntities.decoded(named).trimmed }
    return (facts.canonical ?? facts.meta("og:url") ?? address).flatMap(host)
  }

  /// The host of an address without "www.".
  static func host(_ address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { !"/?#:".contains($0) }
    return host.isEmpty ? nil : String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
