import ParleyIngest
import ParleyText
import Testing

@Suite struct AuthorTests {
  private func authors(_ byline: String) throws -> [String] {
    let prose = PageHabitTests.prose.map { "<p>\($0)</p>" }.joined()
    return try Scratch().article("a.html", "<html><body><h1>Talks resume</h1>\(byline)\(prose)</body></html>").authors
  }

  @Test(
    "Who wrote it, as pages say it",
    arguments: [
      ("<p>By Ann Example and Bo Sample</p>", ["Ann Example", "Bo Sample"]),
      ("<p>By Ann Example, MD</p>", ["Ann Example"]),
      ("<p>by ann_example</p>", ["ann_example"]),
      ("<span class=\"hero__author\">By the Harbour Team</span>", ["the Harbour Team"]),
      (
        "<div itemprop=\"author\"><meta itemprop=\"name\" content=\"Ann Example\"><button>Show</button> Our writer</div>",
        ["Ann Example"]
      ),
      ("<div><img src=a.png alt=\"Ann Example\"><div>Ann Example</div></div>", ["Ann Example"]),
      ("<div class=\"post-byline\"><a href=\"/tag/harbours\">Harbours</a></div>", []),
      ("<p>Автор: Анна Пример</p>", ["Анна Пример"]),
      ("<div class=\"author\">Анна Приклад</div>", ["Анна Приклад"]),
    ])
  func byline(_ markup: String, _ expected: [String]) throws {
    #expect(try authors(markup) == expected)
  }
}
