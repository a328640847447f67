import ParleyIngest
import ParleyText
import Testing

@Suite struct FeedTests {
  static let rss = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Example</title><link>http://example.org/</link><language>uk-UA</language>
    <item><title>Перша &amp;amp; друга</title><link>/a</link><guid isPermaLink="false">1</guid>
    <pubDate>Mon, 14 Mar 2022 10:00:00 +0200</pubDate><description>&lt;p&gt;Сторони зустрілися.&lt;/p&gt;</description></item>
    <item><title>Друга</title><link>http://example.org/b</link></item></channel></rss>
    """

  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://example.org/x/"><title>Example</title>
    <entry><id>tag:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; offer</title><link rel="self" href="self"/><link href="a"/>
    <updated>2022-03-15T01:00:00Z</updated><published>2022-03-14T10:00:00Z</published><author><name>Ann Example</name></author></entry></feed>
    """

  @Test("RSS gives titles, links, days and languages")
  func rss() throws {
    let feed = try Feed.read(Array(Self.rss.utf8), address: "http://example.org/feed")
    #expect(feed.language == .ukrainian)
    #expect(feed.entries.map(\.id) == ["1", "http://example.org/b"])
    #expect(feed.entries[0].title == "Перша & друга")
    #expect(feed.entries[0].link == "http://example.org/a")
    #expect(feed.entries[0].published == Day("2022-03-14"))
  }

  @Test("Atom gives titles without markup and links under their base")
  func atom() throws {
    let feed = try Feed.read(Array(Self.atom.utf8), address: "http://example.org/feed")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "A bold offer")
    #expect(entry.link == "http://example.org/x/a")
    #expect(entry.published == Day("2022-03-14"))
    #expect(entry.updated == Day("2022-03-15"))
    #expect(entry.authors == ["Ann Example"])
  }

  @Test("JSON Feed is read")
  func json() throws {
    let text =
      #"{"version":"https://jsonfeed.org/version/1.1","title":"E","items":[{"id":7,"url":"http://e.org/7","title":"T","content_text":"a < b","date_published":"2022-03-14T10:00:00Z"}]}"#
    let feed = try Feed.read(Array(text.utf8), address: "x")
    #expect(feed.entries.map(\.id) == ["7"])
    #expect(feed.entries[0].published == Day("2022-03-14"))
  }

  @Test(
    "XML that is not well-formed gets a second try",
    arguments: [
      "<rss><channel><item><title>Talks & more</title><link>http://e.org/1</link></channel>",
      "<rss><channel><item><title>Talks &nbsp;& more</title><link>http://e.org/1</item></channel></rss>",
      "<rss version=2.0><channel><item><title>Talks & more<link>http://e.org/1</link></title></item></channel></rss>",
    ])
  func illFormed(text: String) throws {
    let feed = try Feed.read(Array(text.utf8), address: "x")
    #expect(feed.entries.first?.title?.hasPrefix("Talks") ?? false)
  }

  @Test("A feed in windows-1251 is decoded by its declaration")
  func charset() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>Переговоры</title></item></channel></rss>"
    #expect(try Feed.read(Legacy.encode(text, "windows-1251"), address: "x").entries.first?.title == "Переговоры")
  }

  @Test(
    "What is no feed is refused",
    arguments: ["", "<html><body>no</body></html>", "{\"a\": 1}", "{\"items\": [", "plain"])
  func noFeed(text: String) {
    let error = #expect(throws: IngestError.self) { try Feed.read(Array(text.utf8), address: "x") }
    #expect(error?.code == .malformed)
  }

  @Test("A saved feed with texts in it is read as articles")
  func articles() throws {
    let article = try Scratch().article("a.rss", Self.rss)
    #expect(article.text == "Сторони зустрілися.")
    #expect(article.title == "Перша & друга")
    #expect(article.publisher == "Example")
  }
}
