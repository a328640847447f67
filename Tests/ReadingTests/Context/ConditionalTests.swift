import ParleyText
import Testing

@testable import ParleyReading

@Suite struct ConditionalTests {
  /// "antecedent → consequent" of the first conditional.
  private func first(_ text: String, _ language: Language = .english) throws -> String? {
    let article = MarkedArticle(text, language: language)
    return try article.findings().conditionals.first.map {
      "\(article.article[$0.antecedent]) → \(article.article[$0.consequent])"
    }
  }

  @Test(
    "Conditions and what follows from them",
    arguments: [
      ("If the port closes, prices will rise.", "If the port closes → prices will rise"),
      ("But prices will rise if the port closes.", "if the port closes → prices will rise"),
      ("Unless the operators pay, the union will strike.", "Unless the operators pay → the union will strike"),
      (
        "Right now, barring a miracle on the docks, the talks are dead.",
        "barring a miracle on the docks → the talks are dead"
      ),
      ("They are one bad week away from a general strike.", "one bad week → a general strike"),
      ("A second walkout could derail the whole agreement.", "A second walkout → could derail the whole agreement"),
    ])
  func english(text: String, parts: String) throws {
    #expect(try first(text) == parts)
  }

  @Test("In Russian and Ukrainian")
  func otherLanguages() throws {
    #expect(try first("Если порт закроют, то цены вырастут.", .russian) == "Если порт закроют → цены вырастут")
    #expect(try first("Якщо порт закриють, ціни зростуть.", .ukrainian) == "Якщо порт закриють → ціни зростуть")
  }

  @Test(
    "No condition where “if” asks or concedes",
    arguments: ["She asked if the port was open.", "They will strike even if it rains."])
  func none(text: String) throws {
    #expect(try first(text) == nil)
  }

  @Test("Within what somebody says, the parts stay within it")
  func said() throws {
    let text = "{s:Ana Brandt} {q:said} {c:her members would walk out if wages fell}."
    #expect(try first(text) == "if wages fell → her members would walk out")
  }

  @Test("An attribution between a condition and what follows parts them no more than a comma")
  func acrossAttribution() throws {
    #expect(
      try first("{c:If wages fall}, {s:Brandt} {q:said}, {c:her members will walk out}.")
        == "If wages fall → her members will walk out")
    #expect(
      try first("{c:Если порт закроют}, {q:считает} {s:Брандт}, {c:цены вырастут}.", .russian)
        == "Если порт закроют → цены вырастут")
  }

  @Test("Without a comma a negation tells where the consequence begins")
  func negated() throws {
    #expect(
      try first("Без отмены права на вмешательство договора не будет.", .russian)
        == "Без отмены права на вмешательство → договора не будет")
  }
}
