import ParleyCoding
import ParleyLedger
import ParleyText
import Testing

@Suite("Finding statements and claims")
struct FindingTests {
  private let ledger: Ledger

  init() throws {
    let words = SearchWords()
    ledger = try Ledger(
      words: WordIndexing(words: { words.words($0, language: $1) }, alternatives: { words.alternatives($0) }))
    try ledger.store(
      readArticle("Talks about neutrality will go on, he said.", content: "Talks about neutrality will go on"))
    try ledger.store(
      readArticle(
        "Речь идёт о переговорах, сказал он.", content: "Речь идёт о переговорах", language: .russian, issue: "crimea",
        option: "crimea.0", published: "2022-03-16"))
    try ledger.store(
      readArticle(
        "Йдеться про гарантії безпеки, сказав він.", content: "Йдеться про гарантії безпеки", language: .ukrainian,
        issue: "guarantees", option: nil, published: "2022-03-29"))
  }

  @Test(
    "Words are found in any inflected form, in three languages",
    arguments: [
      ("neutrality", 1), ("talk", 1), ("переговоры", 1), ("ПЕРЕГОВОРОВ", 1), ("идет", 1), ("гарантія", 1),
      ("безпека гарантій", 1),
      ("neutrality переговоры", 0), ("absent", 0),
    ])
  func findsWords(_ query: String, _ count: Int) throws {
    #expect(try ledger.statements(Filter(words: query)).count == count)
    #expect(try ledger.claims(Filter(words: query)).count == count)
  }

  @Test(
    "What a user types is never an operator of the search",
    arguments: ["\"", "a OR b", "NEAR(", "'; DROP TABLE claim; --", "*", "()"])
  func searchIsQuoted(_ query: String) throws {
    _ = try ledger.statements(Filter(words: query))
    #expect(try ledger.counts().claims == 3)
  }

  @Test("Filters hold together")
  func filters() throws {
    #expect(try ledger.claims(Filter(issue: "crimea")).map(\.option) == ["crimea.0"])
    #expect(try ledger.claims(Filter(from: Day("2022-03-15"), to: Day("2022-03-20"))).count == 1)
    #expect(try ledger.claims(Filter(knownBy: Day("2022-03-16"))).count == 2)
    #expect(try ledger.claims(Filter(language: .ukrainian)).count == 1)
    #expect(try ledger.claims(Filter(speaker: "MINISTER")).count == 3)
    #expect(try ledger.statements(Filter(issue: "crimea")).count == 1)
    #expect(try ledger.claims(Filter(limit: 1, offset: 1)).map(\.issue) == ["crimea"])
    #expect(try ledger.countClaims(Filter(issue: "talks")) == 1)
  }

  @Test("Counts and state can be asked as of a day")
  func counts() throws {
    #expect(try ledger.counts(knownBy: Day("2022-03-16")).articles == 2)
    #expect(try ledger.counts().claims == 3)
    #expect(try ledger.lastPublication() == Day("2022-03-29"))
  }
}
