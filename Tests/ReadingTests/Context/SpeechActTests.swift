import ParleyText
import Testing

@testable import ParleyReading

@Suite struct SpeechActTests {
  @Test(
    "What is done by saying it",
    arguments: [
      ("{s:Canada} {q:demanded} {c:the release of the ship}.", Language.english, SpeechAct.request),
      ("{s:Canada} {q:rejected} {c:the offer}.", .english, .reject),
      ("{s:Canada} {q:accused} {c:Mexico of fraud}.", .english, .accuse),
      ("{s:Canada} {q:denied} {c:the report}.", .english, .deny),
      ("{s:Canada} {q:said} {c:it would not accept the terms}.", .english, .reject),
      ("{s:Canada} {q:said} {c:it was ready to sign}.", .english, .agree),
      ("{s:Canada} {q:threatened} {c:new tariffs}.", .english, .threaten),
      ("{s:Канада} {q:потребовала} {c:вывести войска}.", .russian, .request),
      ("{s:Канада} {q:опровергла} {c:сообщения}.", .russian, .deny),
      ("{s:Канада} {q:відкинула} {c:пропозицію}.", .ukrainian, .reject),
    ])
  func acts(text: String, language: Language, act: SpeechAct) throws {
    #expect(try MarkedArticle(text, language: language).findings().statements.first?.act == act)
  }

  @Test("The act of a text as a whole")
  func whole() throws {
    let reader = try ContextReader()
    #expect(reader.act(of: "Canada suspended aid to Mexico on Monday.", language: .english) == .sanction)
    #expect(reader.act(of: "", language: .english) == .assess)
    #expect(reader.act(of: "Canada suspended aid.", language: Language(rawValue: "xx")) == .assess)
  }

  @Test("Ways of saying, each with its words")
  func modes() throws {
    func mode(_ text: String) throws -> (Mode, Article) {
      let article = MarkedArticle(text)
      return (try article.findings().statements[0].mode, article.article)
    }
    let (negated, first) = try mode("{s:Ana Brandt} did not {q:say} {c:whether it might end}.")
    #expect(negated.negated.map { first[$0] } == "not")
    #expect(negated.hedged.map { first[$0] } == "might")
    let (falsehood, second) = try mode("{s:Ana Brandt} falsely {q:claimed} {c:that they will sign if asked}.")
    #expect(falsehood.reportedFalse.map { second[$0] } == "falsely")
    #expect(falsehood.conditional.map { second[$0] } == "if")
    #expect(falsehood.future.map { second[$0] } == "will")
    let (plain, _) = try mode("{s:Ana Brandt} {q:said} {c:that they had signed}.")
    #expect(plain == Mode())
  }
}
