import ParleyIngest
import ParleyText
import Testing

/// Habits of page builders and outlets, each in a small page of its own.
@Suite struct PageHabitTests {
  static let prose = [
    "Delegations met again on Monday in the harbour city, and both of them called the meeting useful and long.",
    "“We are ready to talk about every point,” the head of one delegation said, “but not about the border.”",
    "A second round is planned for Friday, according to two people who were told of what was said in the room.",
  ]

  /// The paragraphs of a page whose body is given, without the three that every page here has.
  private func others(_ body: String) throws -> [String] {
    let article = try Scratch().article("a.html", "<html><body><h1>Talks resume</h1>\(body)</body></html>")
    return article.text.split(separator: "\n\n").map(String.init).filter { !Self.prose.contains($0) }
  }

  private func page(_ before: String = "", _ between: String = "", _ after: String = "") -> String {
    "<article>\(before)<p>\(Self.prose[0])</p><p>\(Self.prose[1])</p>\(between)<p>\(Self.prose[2])</p>\(after)</article>"
  }

  @Test(
    "What closes a page is no text",
    arguments: [
      "<p>(Reporting by Ann Example in Geneva; editing by Bo Sample)</p>",
      "<p>Our correspondents Ann Example and Bo Sample contributed to this report.</p>",
      "<p>For more such stories, make sure to sign up for our newsletter!</p>",
      "<p>Подпишитесь на нашу рассылку, чтобы получать лучшее за день на почту.</p>",
      "<p>Want to know more? Subscribe to the weekly newsletter of our desk.</p>",
      "<h3>Like this:</h3><div><span>Like</span> <span>Loading...</span></div>",
      "<div>In this topic</div>",
      "<div class=\"author-box\"><h4>Ann Example</h4><p>Ann has written about harbours and those who meet in them for years.</p></div>",
      "<h3>Photo credits</h3><p>Producer: Bo Sample</p><p>Light: Cy Third</p>",
      "<p>The author’s opinion does not necessarily reflect that of the editors, who publish it as it was sent.</p>",
      "<p>Мнение автора может не совпадать с мнением редакции, которая публикует его таким, каким оно пришло.</p>",
      "<p>By using this site you consent to our User Agreement, and agree that your clicks may be recorded by us and by third "
        + "parties, who may keep them as long as they see fit, in accordance with our Privacy Policy as it stands.</p>",
      "<div class=\"cards\"><a href=\"/x\"><h3>Another story</h3><p>What the other side said about it, and why it matters to all.</p>"
        + "</a></div>",
    ])
  func closing(_ markup: String) throws {
    #expect(try others(page("", "", markup)) == [])
  }

  @Test(
    "What stands among the paragraphs and is no text",
    arguments: [
      "<div class=\"note\"><span>Last updated Mar 14, 2022, 10:15 PM</span></div>",
      "<div class=\"pic\"><span>The harbour at dawn, seen from the old lighthouse. Credit: Ann Example</span></div>",
      "<p><i class=\"material-icons\">chevron_right</i></p>",
    ])
  func among(_ markup: String) throws {
    #expect(try others(page("", markup)) == [])
  }

  @Test(
    "What stands among the paragraphs and is text",
    arguments: [
      ("<h2 id=\"what-is-social-and-popular-now\">What is asked</h2>", ["What is asked"]),
      ("<div class=\"block-4ad7e6b\"><p>A hexadecimal name is no word.</p></div>", ["A hexadecimal name is no word."]),
      (
        "<figure><table><tr><td>First point</td></tr><tr><td>Second point</td></tr></table></figure>",
        ["First point", "Second point"]
      ),
      (
        "<figure><blockquote>Not one step back, said the head.</blockquote></figure>",
        ["Not one step back, said the head."]
      ),
      ("<section><header><h2>The second day</h2></header></section>", ["The second day"]),
      (
        "<ul><li>Withdrawal</li></ul><p>And then again:</p><ul><li>Withdrawal</li></ul>",
        ["Withdrawal", "And then again:", "Withdrawal"]
      ),
    ])
  func kept(_ markup: String, _ expected: [String]) throws {
    #expect(try others(page("", markup)) == expected)
  }

  @Test(
    "Items of an ordered list bear the numbers that readers see; the paragraphs themselves do not",
    arguments: [
      ("<ol>", "1. Neutrality 2. Guarantees"), ("<ol start=\"4\">", "4. Neutrality 5. Guarantees"),
      ("<ol reversed>", "2. Neutrality 1. Guarantees"), ("<ol type=\"a\">", "Neutrality Guarantees"),
      ("<ul>", "Neutrality Guarantees"),
    ])
  func numbers(_ list: String, _ expected: String) throws {
    let body = page("", "\(list)<li><p>Neutrality</p></li><li>Guarantees</li></\(list.dropFirst().prefix(2))>")
    #expect(try others(body).joined(separator: " ") == expected)
    let article = try Scratch().article("a.html", "<html><body><h1>Talks</h1>\(body)</body></html>")
    let items = article.paragraphs.filter { $0.kind == .listItem }.map { article.text.slice($0.span) }
    #expect(items == ["Neutrality", "Guarantees"])
  }

  @Test("An article that goes on in brothers of the same class is read to its end")
  func brothers() throws {
    let parts = [
      Self.prose, ["Winners of the year:", "Ann Example, for the first time", "Bo Sample, for the third time"],
    ].map { lines in
      "<div class=\"part\">" + lines.map { "<p>\($0)</p>" }.joined() + "</div>"
    }
    #expect(try others("<div>\(parts.joined())</div>").count == 3)
  }
}
