import ParleyText
import Testing

@testable import ParleyReading

/// What holds for whatever is read.
@Suite struct ContextContractTests {
  private static let texts = [
    "", " ", "He said.", "{s:Ana Brandt} {q:said} {c:that if Mexico signs on Monday, they may meet}.", "{c:“}",
    "{q:said} {c:Jan. 99, 9999}",
    "{s:В Баку} {q:считают}, {c:что 32 января 2024 года тянут время}.", "«{c:Якщо}» {s:він}", "🙂 {s:🙂} {q:🙂} {c:🙂}",
    "{s:Mr.} {q:.} {c:Mr. Mr. Mr.}", "2024-01-01\n2024-13-45\n{c:x}",
  ]

  @Test("Spans lie in the text, on whole letters", arguments: texts)
  func spans(text: String) throws {
    let article = MarkedArticle(text, published: "2024-10-16", author: "Ana Brandt")
    let findings = try article.findings()
    let modes = findings.statements.map(\.mode)
    let spans: [TextSpan?] =
      findings.statements.flatMap { [$0.speaker.antecedent, $0.date?.span] }
      + findings.events.flatMap { [$0.span, $0.date?.span] }
      + findings.conditionals.flatMap { [$0.antecedent, $0.consequent, $0.hedge] } + findings.hypotheses.map(\.span)
      + modes.flatMap {
        [$0.negated, $0.reportedFalse, $0.hedged, $0.conditional, $0.historical, $0.future, $0.hypothetical]
      }
    for span in spans.compactMap({ $0 }) {
      #expect(span.end <= article.article.text.utf8.count)
      #expect(!article.article[span].contains("\u{FFFD}"))
    }
  }

  @Test("Statements keep their number, order and parts", arguments: texts)
  func statements(text: String) throws {
    let article = MarkedArticle(text, published: "2024-10-16")
    let findings = try article.findings()
    #expect(findings.statements.map(\.id) == article.statements.map(\.id))
    #expect(
      findings.statements.allSatisfy { (0...1).contains($0.confidence.speaker) && (0...1).contains($0.confidence.date) }
    )
  }

  @Test("The same article gives the same findings", arguments: texts)
  func pure(text: String) throws {
    let article = MarkedArticle(text, published: "2024-10-16")
    let reader = try ContextReader()
    func read() -> Findings {
      reader.read(
        article.article, segmentation: Segmentation(article.article), statements: article.statements, cast: Cast())
    }
    #expect(read() == read())
  }
}
