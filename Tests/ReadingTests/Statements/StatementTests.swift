import ParleyReading
import ParleyText
import Testing

@Suite("Statements")
struct StatementTests {
  @Test("Finds source, cue and content", arguments: StatementExample.all)
  func finds(example: StatementExample) throws {
    let found = try read(example.text, example.language).map { statement in
      [
        statement.source.map { example.text.slice($0) } ?? "–", statement.cue.map { example.text.slice($0) } ?? "–",
        statement.content.map { example.text.slice($0) }.joined(separator: " / "),
      ].joined(separator: " | ")
    }
    #expect(found == example.found)
  }

  @Test("Marks what is denied and what is called false")
  func modes() throws {
    let denied = "The spokesman did not say when the talks would begin."
    #expect(try read(denied).first?.mode.negated.map { denied.slice($0) } == "not")
    let falsely = "The minister falsely claimed that the bridge had been seized."
    #expect(try read(falsely).first?.mode.reportedFalse.map { falsely.slice($0) } == "falsely")
  }

  @Test("An outlet that cites somebody is a channel, not the source")
  func channel() throws {
    let text = "The agency North, citing a source in the delegation, reported that both sides had agreed."
    let statement = try #require(try read(text).first)
    #expect(statement.source.map { text.slice($0) } == "a source in the delegation")
    #expect(statement.chain == ["The agency North"])
  }

  @Test("What is said inside what is said has a parent")
  func nesting() throws {
    let text = "According to the paper, three officials said a draft existed."
    let statements = try read(text)
    #expect(statements.count == 2)
    #expect(statements.last?.parent == statements.first?.id)
  }

  @Test("In an address a sentence about the talks is the byline’s")
  func address() throws {
    let text =
      "Address to the nation.\n"
      + String(repeating: "We will never sign that treaty under fire. The children were asleep. ", count: 8)
    let article = Article(
      origin: "t", text: text, paragraphs: Paragraph.lines(of: text), authors: ["Ann Roe"], language: .english,
      extractor: "t")
    let statements = try ShippedReader().read(article, cast: Cast()).statements
    #expect(statements.count == 8)
    #expect(statements.allSatisfy { $0.source == nil && $0.cue == nil && $0.quotation == .direct })
  }

  @Test("Reading is pure: the same article gives the same statements")
  func pure() throws {
    let text = "“We go,” she said. He added that it was late."
    #expect(try read(text) == read(text))
  }

  @Test("Every rule’s find can be explained")
  func explanation() throws {
    let text = "The union said that wages must rise."
    let article = Article(
      origin: "t", text: text, paragraphs: Paragraph.lines(of: text), language: .english, extractor: "t")
    let reader = try ShippedReader()
    #expect(reader.explain(article).map(\.rule) == ["subjectCueClause"])
    #expect(reader.explain(article).map(\.statement) == reader.read(article, cast: Cast()).statements.map(\.id))
  }

  @Test("A sentence of many thousand words is read", .timeLimit(.minutes(1)))
  func endless() throws {
    let text = String(repeating: "the minister said that talks, he added, would go on and ", count: 1000) + "."
    #expect(try !read(text).isEmpty)
  }

  @Test(
    "Odd text is read without a trap",
    arguments: [
      "", "\"", "said", "said:", "— сказал", "“said “said “said", "X: Y", "…,” said", "According to", "що, що, що",
      "« « »",
    ])
  func odd(text: String) throws {
    for language in [Language.english, .russian, .ukrainian] { _ = try read(text, language) }
  }

  private func read(_ text: String, _ language: Language = .english) throws -> [Statement] {
    let article = Article(
      origin: "test", text: text, paragraphs: Paragraph.lines(of: text), language: language, extractor: "test")
    return try ShippedReader().read(article, cast: Cast()).statements
  }
}
