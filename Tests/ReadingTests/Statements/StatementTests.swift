import ParleyReading
import ParleyText
import Testing

@Suite("Statements")
struct StatementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: Language
    var text: String
    /// "source | cue | content / content"
    var found: String
    var testDescription: String { text }
  }

  @Test("Finds source, cue and content", arguments: Case.all)
  func finds(example: Case) throws {
    let found = try read(example.text, example.language).map { statement in
      [
        statement.source.map { example.text.slice($0) } ?? "–", statement.cue.map { example.text.slice($0) } ?? "–",
        statement.content.map { example.text.slice($0) }.joined(separator: " / "),
      ].joined(separator: " | ")
    }
    #expect(found == [example.found])
  }

  private func read(_ text: String, _ language: Language) throws -> [Statement] {
    let article = Article(
      origin: "test", text: text, paragraphs: Paragraph.lines(of: text), language: language, extractor: "test")
    return try ShippedReader().read(article, cast: Cast()).statements
  }
}

extension StatementTests.Case {
  static let all: [Self] = [
    Self(
      language: .english, text: "“We will go on,” the minister said.",
      found: "the minister | said | “We will go on,”"),
    Self(
      language: .english, text: "“We will,” said Ann Roe, a doctor. “And soon.”",
      found: "Ann Roe, a doctor | said | “We will,” / “And soon.”"),
    Self(
      language: .english, text: "The union has repeatedly said that wages must rise.",
      found: "The union | has repeatedly said | that wages must rise"),
    Self(
      language: .english, text: "Talks will resume on Monday, she said.",
      found: "she | said | Talks will resume on Monday"),
    Self(
      language: .english, text: "According to the mediator, both sides are tired.",
      found: "the mediator | According to | both sides are tired"),
    Self(
      language: .russian, text: "Министр заявил, что переговоры продолжатся.",
      found: "Министр | заявил | что переговоры продолжатся"),
    Self(
      language: .russian, text: "По словам дипломата, стороны устали.",
      found: "дипломата | По словам | стороны устали"),
    Self(
      language: .ukrainian, text: "Міністерка сказала, що перемовини триватимуть.",
      found: "Міністерка | сказала | що перемовини триватимуть"),
  ]
}
