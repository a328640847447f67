import ParleyIngest
import ParleyText
import Testing

@Suite("Live blogs")
struct LiveBlogTests {
  /// The articles of a page that calls itself published on 14 March 2022.
  private func articles(_ body: String, head: String = "", title: String = "Talks, live") throws -> [Article] {
    let scratch = try Scratch()
    let page = """
      <!DOCTYPE html><html><head><title>\(title)</title><link rel="canonical" href="https://example.org/live">
      <meta property="article:published_time" content="2022-03-14T09:00:00+02:00">\(head)</head>
      <body><nav><a href="/">Home</a></nav><h1>\(title)</h1>\(body)</body></html>
      """
    let path = try scratch.write("live.html", page)
    return try Intake().articles(at: path).map { try $0.get() }
  }

  private static let english = [
    ("The head of the delegation said in the lobby that the talks on the border stations will go on tomorrow.", "b1"),
    (
      "Both sides have now read the draft of eleven points, the mediator told reporters at the gate of the palace.",
      "b2"
    ),
    ("The delegations have arrived at the palace by the harbour, and the first round begins within the hour.", "b3"),
  ]

  @Test("Entries with stamps of their own are articles with their own days, times, titles and addresses")
  func stamped() throws {
    let stamps = ["2022-03-15T00:20:00+02:00", "2022-03-14T18:05:00+02:00", "2022-03-14T09:30:00+02:00"]
    let entries = zip(Self.english, stamps).enumerated().map { number, entry in
      "<article class=\"post\" id=\"\(entry.0.1)\"><time datetime=\"\(entry.1)\">now</time><h2>Entry \(3 - number) of the day</h2>"
        + "<p>\(entry.0.0)</p></article>"
    }.joined()
    let found = try articles(
      "<p>All that happens at the talks in the harbour city, as it happens, from our reporters.</p><div>\(entries)</div>"
    )
    #expect(found.map(\.title) == ["Talks, live", "Entry 3 of the day", "Entry 2 of the day", "Entry 1 of the day"])
    #expect(found.map { $0.published?.first.description } == ["2022-03-14", "2022-03-15", "2022-03-14", "2022-03-14"])
    #expect(found.map(\.time) == [nil, "00:20", "18:05", "09:30"])
    #expect(found.dropFirst().map(\.url) == Self.english.map { "https://example.org/live#\($0.1)" })
    #expect(found.dropFirst().map(\.text) == Self.english.map(\.0))
  }

  private static let russian = [
    "Глава делегации заявил в холле дворца, что переговоры о пограничных станциях продолжатся завтра.",
    "Обе стороны прочитали проект из одиннадцати пунктов, сообщил журналистам посредник у ворот дворца.",
    "Делегации прибыли во дворец у гавани, первый раунд начнётся в течение часа, сообщают организаторы.",
  ]

  @Test("Russian entries that tell only the time are of the page's day, and of the next one after midnight")
  func timesOnly() throws {
    let entries = zip(["00:15", "18:05 МСК", "9:30"], Self.russian).map { time, text in
      "<div class=\"item\"><span class=\"time\">\(time)</span><p>\(text)</p></div>"
    }.joined()
    let found = try articles("<div class=\"feed\">\(entries)</div>", title: "Переговоры: онлайн")
    #expect(found.map(\.time) == ["00:15", "18:05", "09:30"])
    #expect(found.map { $0.published?.first.description } == ["2022-03-15", "2022-03-14", "2022-03-14"])
    #expect(
      found.map(\.title) == ["Переговоры: онлайн, 00:15", "Переговоры: онлайн, 18:05", "Переговоры: онлайн, 09:30"])
    #expect(found.allSatisfy { $0.language == .russian })
  }

  private static let ukrainian = [
    "Голова делегації заявив у холі палацу, що перемовини про прикордонні станції триватимуть завтра.",
    "Обидві сторони прочитали проєкт з одинадцяти пунктів, повідомив журналістам посередник біля брами.",
    "Делегації прибули до палацу біля гавані, перший раунд почнеться протягом години, кажуть організатори.",
  ]

  @Test("Ukrainian entries in one row, parted by headings with their times, under the days that stand between them")
  func flat() throws {
    let body =
      "<div><h3>15 березня</h3><h4>08:00</h4><p>\(Self.ukrainian[0])</p><h3>14 березня</h3><h4>18:05</h4><p>\(Self.ukrainian[1])</p>"
      + "<h4>9:30</h4><p>\(Self.ukrainian[2])</p></div>"
    let found = try articles(body, title: "Перемовини наживо")
    #expect(found.map(\.text) == Self.ukrainian)
    #expect(found.map { $0.published?.first.description } == ["2022-03-15", "2022-03-14", "2022-03-14"])
    #expect(found.allSatisfy { $0.language == .ukrainian })
  }

  @Test("Entries that only linked data have are taken from there")
  func linkedData() throws {
    let updates = Self.english.enumerated().map { number, entry in
      "{\"@type\": \"BlogPosting\", \"headline\": \"Entry \(number + 1)\", \"datePublished\": \"2022-03-1\(5 - number)T10:0\(number):00Z\","
        + " \"url\": \"https://example.org/live#\(entry.1)\", \"articleBody\": \"\(entry.0)\"}"
    }.joined(separator: ",")
    let head = """
      <script type="application/ld+json">{"@context": "https://schema.org", "@type": "LiveBlogPosting",
      "headline": "Talks, live", "datePublished": "2022-03-13T08:00:00Z", "liveBlogUpdate": [\(updates)]}</script>
      """
    let found = try articles(
      "<p>All that happens at the talks in the harbour city, as it happens, from our reporters.</p>", head: head
    )
    .filter { $0.time != nil }
    #expect(found.map(\.title) == ["Entry 1", "Entry 2", "Entry 3"])
    #expect(found.map { $0.published?.first.description } == ["2022-03-15", "2022-03-14", "2022-03-13"])
    #expect(found.map(\.text) == Self.english.map(\.0))
    #expect(found.map(\.url) == Self.english.map { "https://example.org/live#\($0.1)" })
  }

  @Test("A list of other things with their times, and teasers under an article, are no live blog")
  func lists() throws {
    func row(_ stamps: [String]) -> String {
      zip(Self.english, stamps).map {
        "<div class=\"item\"><time datetime=\"\($1)\"></time><h3>\($0.1)</h3><p>\($0.0)</p></div>"
      }.joined()
    }
    #expect(try articles("<div>\(row(["2020-07-26T12:57", "2024-03-05T06:37", "2021-05-07T08:54"]))</div>").count == 1)
    let story = (0..<6).map {
      "<p>Part \($0) of the story tells at some length what was said in the harbour city on that day.</p>"
    }.joined()
    #expect(
      try articles("<div>\(story)</div><div>\(row(["2022-03-14T17:00", "2022-03-14T14:00", "2022-03-14T09:00"]))</div>")
        .count == 1)
  }

  @Test("An article with times of its own publication and change stays one")
  func ordinary() throws {
    let body =
      "<p><time datetime=\"2022-03-14T09:00:00Z\">09:00</time> updated <time datetime=\"2022-03-14T11:00:00Z\">11:00</time></p>"
      + Self.english.map { "<p>\($0.0)</p>" }.joined()
      + "<ul><li><time>10:00</time> <a href=\"/x\">Another story</a></li></ul>"
    #expect(try articles(body).count == 1)
  }
}
