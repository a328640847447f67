import ParleyIngest
import ParleyText
import Testing

@Suite struct PlainTextTests {
  static let dispatch = """
    ---
    publisher: "Evening \\"Post\\""
    language: uk
    published: 2022-03-14
    url: https://example.org/a
    authors: [Ann Example, 'Bo Sample']
    translation: Example Translate
    translated_from: ru
    ---

    Перша умова

    Сторони зустрілися в Стамбулі.\r
    """

  @Test("The text is exactly the bytes after the closing line of the front matter")
  func exactText() throws {
    let article = try Scratch().article("a.txt", Self.dispatch)
    #expect(article.text == "\nПерша умова\n\nСторони зустрілися в Стамбулі.\r")
    #expect(article.paragraphs.map { article[$0.span] } == ["Перша умова", "Сторони зустрілися в Стамбулі."])
  }

  @Test("Front matter gives publisher, language, dates, address, authors and the rendering's maker")
  func frontMatter() throws {
    let article = try Scratch().article("a.md", Self.dispatch)
    #expect(article.publisher == "Evening \"Post\"")
    #expect(article.language == .ukrainian)
    #expect(article.published == ResolvedDate(first: try #require(Day("2022-03-14")), how: .metadata))
    #expect(article.url == "https://example.org/a")
    #expect(article.authors == ["Ann Example", "Bo Sample"])
    #expect(article.rendering == Article.Rendering(from: .russian, maker: "Example Translate"))
    #expect(article.title == "Перша умова")
  }

  @Test(
    "A file without front matter is text from its first byte",
    arguments: ["Just a line.\n", "---\nA rule above, no key.\n", "\u{FEFF}With a mark.\n"])
  func noFrontMatter(content: String) throws {
    #expect(try Scratch().article("a.txt", content).text == content)
  }

  @Test("A date given by the user counts only where the file has none")
  func givenDate() throws {
    let scratch = try Scratch()
    let given = try #require(Day("2022-03-20"))
    let options = IntakeOptions(published: given)
    #expect(try scratch.article("a.txt", Self.dispatch, options: options).published?.how == .metadata)
    #expect(
      try scratch.article("b.txt", "Talks go on.\n", options: options).published
        == ResolvedDate(first: given, how: .given))
    #expect(try scratch.article("c.txt", "Talks go on.\n").published == nil)
  }

  @Test("A wrong date in front matter is reported with its line")
  func wrongDate() throws {
    let error = #expect(throws: IngestError.self) {
      try Scratch().article("a.txt", "---\nlanguage: en\npublished: 14 March\n---\nText.\n")
    }
    #expect(error?.code == .malformed)
    #expect(error?.place.line == 3)
  }

  @Test("Lines get their kinds")
  func kinds() throws {
    let text = """
      Talks resume in the harbour city
      Press Service of the Ministry via AP

      Delegations met again on Monday, and both of them called the meeting useful and long.

      ## What comes next
      - A second round is planned for Friday.
      > “We are ready to talk.”
      Join the conversation
      Trending on Example Videos
      """
    let article = try Scratch().article("a.md", text)
    #expect(
      article.paragraphs.map(\.kind) == [
        .heading, .furniture, .body, .heading, .listItem, .quotation, .furniture, .furniture,
      ])
    #expect(article.title == "Talks resume in the harbour city")
    #expect(article[article.paragraphs[3].span] == "What comes next")
  }

  @Test("Entries of a chronicle bear their own days")
  func chronicle() throws {
    let text = """
      ---
      published: 2022-03-20
      ---
      2022-02-24
      Первый день
      В столице объявили о начале переговоров, которых ждали долго.

      25 февраля
      Стороны назвали место встречи.
      """
    let article = try Scratch().article("a.txt", text)
    let days = article.paragraphs.map { $0.date?.description }
    #expect(days == ["2022-02-24", "2022-02-24", "2022-02-24", "2022-02-25", "2022-02-25"])
  }

  @Test("Paragraphs that begin with dates bear them when there are at least two such")
  func chronicleInParagraphs() throws {
    let text = """
      24 лютого. Делегації домовилися про місце.

      Дорога зайняла день.

      March 3, 2022: The second round was held.
      """
    let article = try Scratch().article("a.txt", text, options: IntakeOptions(published: Day("2022-03-10")))
    #expect(article.paragraphs.map { $0.date?.description } == ["2022-02-24", "2022-02-24", "2022-03-03"])
    let single = try Scratch().article("b.txt", "On 3 March 2022 they met.\n\n24 лютого. Одна дата.\n")
    #expect(single.paragraphs.allSatisfy { $0.date == nil })
  }

  @Test("Every furniture rule catches its own example", arguments: FurnitureExamples.all)
  func furniture(example: String) throws {
    let article = try Scratch().article("a.txt", "The delegations agreed to meet again.\n\n\(example)\n")
    #expect(article.paragraphs.last?.kind == .furniture)
  }

  @Test(
    "Sentences of the article are no furniture",
    arguments: [
      "Join the alliance or lose the gas, the minister told them.",
      "Photo evidence was presented by both sides, he said.",
      "Share of the vote fell to a third, the commission said on Monday.", "Reuters reported that talks would go on.",
      "Related talks in Minsk were broken off.",
      "The reporting by the commission was accepted by both sides, the minister said.",
      "Published on 3 March 2022, the draft has ten points.", "A newsletter of the party was the first to say so.",
      "He gave credit: the other side had moved first, he said.",
      "Подписаться под таким документом мы не готовы, сказал министр иностранных дел.",
      "Підписатися під цим ми не готові, сказав міністр.", "By Friday the delegations will have left.",
    ])
  func noFurniture(line: String) throws {
    let article = try Scratch().article("a.txt", "The delegations agreed to meet again.\n\n\(line)\n")
    #expect(article.paragraphs.last?.kind == .body)
  }
}

/// One line for each rule, as the rule's own documentation gives it.
enum FurnitureExamples {
  static let all = [
    "[https://example.org/news/1]", "3 min read", "Press Office of the Ministry via AP", "Реклама",
    "Join the conversation",
    "Читайте также: как менялись условия сторон", "© 2022 Example News. All rights reserved.",
    "Теги: переговоры, перемирие",
    "By Ann Example", "Підписуйтесь на наш канал", "Фото: пресс-служба министерства", "Найпопулярніше",
    "(Reporting by Ann Example in Geneva; editing by Bo Sample)", "Published Mar 14, 2022, 10:15 PM",
    "For more such stories, make sure to sign up for our newsletter!",
    "The author's opinion does not necessarily reflect that of the editors.",
    "The harbour at dawn. Credit: Ann Example", "In this article:", "© 2022 Example News",
    "Над материалом работали Анна Пример и Борис Образец",
  ]
}
