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

  private static func title(_ text: String) -> String {
    #"<feed xmlns="http://www.w3.org/2005/Atom"><title type="html"><![CDATA["# + text + "]]></title></feed>"
  }

  @Test(
    "A title is what a reader would see of its markup",
    arguments: [
      ("Talks<script>alert(1)</script> go on", "Talks go on"),
      ("Talks <object data='x'>go on", "Talks go on"),
      ("Talks <!-- note -- >go<style>b{}</style> on", "Talks go on"),
      ("Talks<!-- never closed", "Talks"),
      ("Wages < prices", "Wages < prices"),
      ("Wages <b>below</b> 5 <dollars", "Wages below 5 <dollars"),
    ])
  func titles(markup: String, title: String) throws {
    #expect(try Feed.read(Array(Self.title(markup).utf8), address: "x").title == title)
  }

  @Test(
    "Dates are read however feeds write them; where one stands twice, the second corrects the first",
    arguments: [
      ("<pubDate>Mon, 14 Mar 2022 23:30:00 -0500</pubDate>", "2022-03-14"),
      ("<pubDate>Mon, 14 Mar 22 10:00:00 GMT</pubDate>", "2022-03-14"),
      ("<pubDate>Mon Mar 14 10:00:00 EST 2022</pubDate>", "2022-03-14"),
      ("<pubDate>Sun, 13 Mar 2022 10:00:00 GMT</pubDate><pubDate>14 Mar 2022</pubDate>", "2022-03-14"),
      ("<pubDate>soon</pubDate>", nil),
    ])
  func dates(element: String, day: String?) throws {
    let text = "<rss><channel><item>\(element)</item></channel></rss>"
    #expect(try Feed.read(Array(text.utf8), address: "x").entries.first?.published?.description == day)
  }

  @Test(
    "An identifier without its host gets that of the feed, unless it is no address",
    arguments: [
      ("<guid>/a/1</guid>", "http://example.org/a/1"), ("<guid>a1</guid>", "a1"),
      (#"<guid isPermaLink="false">/a/1</guid>"#, "/a/1"), ("<guid>tag:e.org,2022:1</guid>", "tag:e.org,2022:1"),
    ])
  func identifiers(element: String, id: String) throws {
    let text = "<rss><channel><item>\(element)</item></channel></rss>"
    #expect(try Feed.read(Array(text.utf8), address: "http://example.org/feed").entries.first?.id == id)
  }

  private static func declaring(_ entities: String, _ title: String) -> [UInt8] {
    Array(
      "<?xml version=\"1.0\"?><!-- a --><!DOCTYPE rss [\(entities)]><rss><channel><title>\(title)</title></channel></rss>"
        .utf8)
  }

  @Test("Entities that a feed declares for itself are put in their places, and nothing outside is fetched")
  func entities() throws {
    let own = Self.declaring(#"<!ENTITY city "Kyiv"> <!ENTITY who '&city; city'>"#, "&who; council &amp; others")
    #expect(try Feed.read(own, address: "x").title == "Kyiv city council & others")
    let outside = Self.declaring(#"<!ENTITY file SYSTEM "file:///etc/passwd">"#, "A&file;B")
    #expect(try Feed.read(outside, address: "x").title?.contains("root") == false)
  }

  @Test("Entities that grow without end do not", .timeLimit(.minutes(1)))
  func laughs() throws {
    var declared = #"<!ENTITY a0 "ha ha ha ha ha ha ha ha ha ha ">"#
    for level in 1...20 {
      declared += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    declared += #"<!ENTITY loop "&loop;&loop;">"#
    let feed = try Feed.read(Self.declaring(declared, "&a20;&loop;"), address: "x")
    #expect((feed.title?.utf8.count ?? 0) < 3 << 20)
  }
}
