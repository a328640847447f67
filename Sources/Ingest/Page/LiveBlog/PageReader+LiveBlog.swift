import ParleyText

extension PageReader {
  /// The entries of a live blog as articles, before them what stands around them; nil for any other page.
  ///
  /// - Parameter whole: the page read as one article, whose publisher, authors and language its entries have.
  func entries(
    _ tree: HTMLTree, _ blocks: [PageBlock], updates: [JSONValue], of whole: Article, published: Day?
  ) -> [Article]? {
    let blog = LiveBlog(tree, blocks, updates: updates, published: published)
    let entries = blog?.entries ?? updates.compactMap { LivePost($0)?.entry }
    guard blog != nil || entries.count >= 2 else { return nil }
    var articles: [Article] = []
    // Where the entries come from linked data alone, what the page shows is its lead.
    let lead = (blog?.lead ?? blocks).filter { block in
      !entries.contains { $0.blocks.contains { $0.text == block.text } }
    }
    if lead.contains(where: { $0.kind == .body }) {
      articles.append(
        article(lead, like: whole, origin: whole.origin, title: whole.title, url: whole.url, published: whole.published)
      )
    }
    for (number, entry) in entries.enumerated() {
      let day = entry.day.map { ResolvedDate(first: $0, how: .metadata) }
      let title = entry.title ?? [whole.title, entry.moment?.clock].compactMap { $0 }.joined(separator: ", ")
      let address = entry.anchor.flatMap {
        $0.contains("://") ? $0 : whole.url.map { url in url.prefix { $0 != "#" } + "#" + (entry.anchor ?? "") }
      }
      var article = article(
        entry.blocks, like: whole, origin: "\(whole.origin)#\(number + 1)", title: title, url: address ?? whole.url,
        published: day ?? whole.published)
      article.time = entry.moment?.clock
      articles.append(article)
    }
    return articles
  }

  private func article(
    _ blocks: [PageBlock], like whole: Article, origin: String, title: String?, url: String?, published: ResolvedDate?
  ) -> Article {
    var (text, paragraphs) = PageReader.compose(blocks)
    let own = ParagraphLanguages.assign(&paragraphs, of: text)
    return Article(
      origin: origin, text: text, paragraphs: paragraphs, title: title, authors: whole.authors,
      publisher: whole.publisher,
      url: url, published: published, language: own == .undetermined ? whole.language : own, extractor: Self.name)
  }
}
