import ParleyText
import Testing

@testable import ParleyReading

@Suite struct EventTests {
  private func events(_ text: String, _ language: Language = .english) throws -> [String] {
    try MarkedArticle(text, language: language, published: "2024-10-16").findings().events
      .map { "\($0.kind.rawValue) \($0.status.rawValue) \($0.date?.description ?? "-")" }
  }

  @Test(
    "Meetings, calls, visits, movements, votes, arrests and agreements",
    arguments: [
      ("Ana Brandt met with Emil Costa in Lisbon on Oct. 3.", "meeting held 2024-10-03"),
      ("On Thursday, Ana Brandt is expected to meet Emil Costa.", "meeting planned 2024-10-17"),
      ("Canada signed the treaty on Monday.", "agreement held 2024-10-14"),
      ("Mexico is pulling its troops away from the border.", "troop-movement under-way -"),
      ("The police arrested two union leaders last Friday.", "arrest held 2024-10-11"),
      ("Ana Brandt visited Mexico two weeks ago.", "visit held 2024-10-02"),
      ("Ottawa cancelled a referendum.", "vote cancelled -"),
    ])
  func english(text: String, event: String) throws {
    #expect(try events(text) == [event])
  }

  @Test("In Russian and Ukrainian")
  func otherLanguages() throws {
    #expect(try events("Во вторник Канада подписала договор.", .russian) == ["agreement held 2024-10-15"])
    #expect(
      try events("Минулого тижня Канада підписала договір.", .ukrainian) == ["agreement held 2024-10-07/2024-10-13"])
  }

  @Test(
    "What names itself as having happened needs nobody who did it",
    arguments: [
      ("The truce went into effect at dawn.", Language.english, "ceasefire held -"),
      ("Soldiers withdrew from the valley.", .english, "withdrawal held -"),
      ("Состоялся телефонный разговор двух министров.", .russian, "call held -"),
      ("Перемирие вступило в силу на рассвете.", .russian, "ceasefire held -"),
      ("Отряды ушли из долины.", .russian, "withdrawal held -"),
      ("Відбулася зустріч двох міністрів.", .ukrainian, "meeting held -"),
      ("Перемир'я набуло чинності на світанку.", .ukrainian, "ceasefire held -"),
    ])
  func selfContained(text: String, language: Language, event: String) throws {
    #expect(try events(text, language) == [event])
  }

  @Test("What stands under a condition is imagined")
  func hypothetical() throws {
    #expect(
      try events("If Canada signs the treaty, Mexico will visit Ottawa.").allSatisfy { $0.contains("hypothetical") })
  }

  @Test("A declaration with a day of its own is an event; a plain “said” is none")
  func statements() throws {
    #expect(try events("{s:Canada} {q:declared} on Monday {c:that it was ready}.") == ["statement held 2024-10-14"])
    #expect(try events("{s:Canada} {q:said} on Monday {c:that it was late}.") == [])
  }

  @Test("One event told twice counts once")
  func twice() throws {
    let found = try events("The war began on Oct. 2. Mexico invaded two weeks ago.")
    #expect(found == ["military-action held 2024-10-02"])
  }
}
