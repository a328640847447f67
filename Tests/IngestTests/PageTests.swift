import ParleyIngest
import ParleyText
import Testing

@Suite struct PageTests {
  @Test("The article is told from what stands around it")
  func mainText() throws {
    let page = """
      <!DOCTYPE html><html><head><title>Talks resume | Example News</title></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
      <article><h1>Talks resume</h1>
      <p>Delegations met again on Monday in the harbour city, and both of them called the meeting useful and long.</p>
      <p>“We are ready to talk about every point,” the head of one delegation said, “but not about the border.”</p>
      <p class="related-links"><a href="/x">Read also: what the sides wanted</a></p>
      <p>A second round is planned for Friday, according to two people familiar with the matter.</p></article>
      <aside><p>Subscribe to our newsletter and get the best stories of the day, every day, in your box.</p></aside>
      <footer><p>© Example News. All rights reserved.</p></footer></body></html>
      """
    let article = try Scratch().article("a.html", page)
    #expect(article.text.contains("Delegations met again"))
    #expect(article.text.contains("A second round"))
    for furniture in ["Home", "Read also", "newsletter", "rights reserved"] {
      #expect(!article.text.contains(furniture))
    }
    #expect(article.language == .english)
  }

  @Test("A page in windows-1251 is decoded by its own declaration")
  func charset() throws {
    let text = "Делегации встретились в Стамбуле и договорились продолжить переговоры в пятницу, сообщили обе стороны."
    let page = "<html><head><meta charset=\"windows-1251\"></head><body><p>\(text)</p></body></html>"
    let scratch = try Scratch()
    let path = try scratch.write("a.html", Legacy.encode(page, "windows-1251"))
    let article = try scratch.article(at: path)
    #expect(article.text == text)
    #expect(article.language == .russian)
  }

  @Test("Parts of a chronicle bear the days that stand at them")
  func chronicleParts() throws {
    let parts = [("2022-03-14", "first"), ("2022-03-15", "second"), ("2022-03-15", "third")]
    let markup = parts.map { day, word in
      "<div class=\"entry\"><time datetime=\"\(day)\">\(day)</time><p>The \(word) part says that the delegations are still "
        + "talking about the draft that lies on the table.</p></div>"
    }.joined()
    let article = try Scratch().article(
      "a.html", "<html><body><h1>Talks so far</h1><div class=\"posts\">\(markup)</div></body></html>")
    #expect(article.paragraphs.map { $0.date?.description } == ["2022-03-14", "2022-03-15", "2022-03-15"])
  }

  @Test("Headings that are dates give the paragraphs under them their days")
  func chronicle() throws {
    let prose = "В столице объявили о начале переговоров, которых обе стороны ждали уже очень давно и с надеждой."
    let page =
      "<html><head><meta property=\"article:published_time\" content=\"2022-03-20\"></head><body><h1>Хроника</h1>"
      + "<h3>24 февраля</h3><p>\(prose)</p><h3>25 февраля</h3><p>Второй день. \(prose)</p></body></html>"
    let article = try Scratch().article("a.html", page)
    #expect(
      article.paragraphs.map { $0.date?.description } == ["2022-02-24", "2022-02-24", "2022-02-25", "2022-02-25"])
  }

  @Test("Where a page shows only its last change, that day stands for its date, marked as estimated")
  func changeOnly() throws {
    let page =
      "<html><body><h1>Talks resume</h1><p class=\"info\">Last updated: 15 March 2022</p><p>Delegations met again on Monday in the "
      + "harbour city, and both of them called the meeting useful and long.</p></body></html>"
    let article = try Scratch().article("a.html", page)
    #expect(article.published == ResolvedDate(first: try #require(Day("2022-03-15")), how: .estimated))
  }

  @Test("So does the day of a change that stands at the foot of the page")
  func changeAtFoot() throws {
    let page =
      "<html><body><h1>Talks resume</h1><p>Delegations met again on Monday in the harbour city, and both of them called the meeting "
      + "useful and long.</p><footer><p>Page last modified 15 March 2022</p></footer></body></html>"
    let article = try Scratch().article("a.html", page)
    #expect(article.published == ResolvedDate(first: try #require(Day("2022-03-15")), how: .estimated))
  }

  @Test("A page that bears no date has none")
  func noDate() throws {
    let page =
      "<html><body><h1>Talks resume</h1><p>Delegations met again on Monday in the harbour city, and both of them called the "
      + "meeting of 3 March 2022 useful and long.</p></body></html>"
    #expect(try Scratch().article("a.html", page).published == nil)
  }

  @Test("A page without prose is refused")
  func noArticle() throws {
    let error = #expect(throws: IngestError.self) {
      try Scratch().article("a.html", "<html><body><nav>Home</nav></body></html>")
    }
    #expect(error?.code == .noArticle)
  }

  @Test("Deep nesting is cut, not followed to the end of the stack", .timeLimit(.minutes(1)))
  func deepNesting() throws {
    let page = String(repeating: "<div>", count: 20_000) + "<p>Text far below.</p>"
    _ = try? Scratch().article("a.html", page)
  }
}
