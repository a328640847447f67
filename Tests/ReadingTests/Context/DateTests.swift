import ParleyText
import Testing

@testable import ParleyReading

/// Everything here is published on Wednesday, 16 October 2024.
@Suite struct DateTests {
  private func date(_ marked: String, _ language: Language = .english) throws -> String? {
    try MarkedArticle(marked, language: language, published: "2024-10-16").findings().statements.last?.date?.description
  }

  @Test(
    "English expressions of time",
    arguments: [
      ("on Tuesday", "2024-10-15"), ("on Oct. 3", "2024-10-03"), ("on October 3, 2023", "2023-10-03"),
      ("on 3 October", "2024-10-03"),
      ("two weeks ago", "2024-10-02"), ("yesterday", "2024-10-15"), ("last week", "2024-10-07/2024-10-13"),
      ("early last week", "2024-10-07/2024-10-09"), ("this week", "2024-10-14/2024-10-16"),
      ("in recent days", "2024-10-13/2024-10-16"),
      ("last Friday", "2024-10-11"), ("on Oct. 3-4", "2024-10-03/2024-10-04"), ("a month ago", "2024-09-16"),
      ("on 2024-09-30", "2024-09-30"),
    ])
  func english(words: String, day: String) throws {
    #expect(try date("{s:The union} {q:said} \(words) {c:that the strike would go on}.") == day)
  }

  @Test(
    "Russian expressions of time",
    arguments: [
      ("в среду", "2024-10-16"), ("во вторник", "2024-10-15"), ("3 октября", "2024-10-03"),
      ("3 октября 2023 года", "2023-10-03"),
      ("две недели назад", "2024-10-02"), ("неделю назад", "2024-10-09"), ("вчера", "2024-10-15"),
      ("на прошлой неделе", "2024-10-07/2024-10-13"),
      ("03.10.2024", "2024-10-03"), ("в последние дни", "2024-10-13/2024-10-16"),
    ])
  func russian(words: String, day: String) throws {
    #expect(try date("{s:Профсоюз} {q:заявил} \(words), {c:что забастовка продолжится}.", .russian) == day)
  }

  @Test(
    "Ukrainian expressions of time",
    arguments: [
      ("у середу", "2024-10-16"), ("у понеділок", "2024-10-14"), ("3 жовтня", "2024-10-03"),
      ("два тижні тому", "2024-10-02"),
      ("учора", "2024-10-15"), ("минулого тижня", "2024-10-07/2024-10-13"), ("3 жовтня 2023 року", "2023-10-03"),
    ])
  func ukrainian(words: String, day: String) throws {
    #expect(try date("{s:Профспілка} {q:заявила} \(words), {c:що страйк триватиме}.", .ukrainian) == day)
  }

  @Test(
    "Words that only look like dates are none",
    arguments: ["They may march on", "He sat in the second row of 2000 seats"])
  func lookalikes(words: String) throws {
    let findings = try MarkedArticle("\(words). {s:She} {q:said} {c:no}.", published: "2024-10-16").findings()
    #expect(findings.statements.last?.date?.how == .article)
  }

  @Test("What is said within the content does not date the saying")
  func contentDates() throws {
    #expect(try date("{s:The union} {q:said} {c:that it would strike on Friday}.") == "2024-10-16")
  }

  @Test("What one person goes on to say in a paragraph is of the same day")
  func carriedOver() throws {
    let article = MarkedArticle(
      """
      {s:Ana Brandt} {q:said} on Monday {c:no}. {s:She} {q:added} {c:that it was late}. {s:Emil Costa} {q:said} {c:yes}.
      {s:Ana Brandt} {q:said} {c:nothing more}.
      """, published: "2024-10-16")
    let days = try article.findings().statements.map { $0.date?.description }
    #expect(days == ["2024-10-14", "2024-10-14", "2024-10-16", "2024-10-16"])
  }

  @Test("An entry of a chronicle is read from its own day")
  func chronicle() throws {
    let article = MarkedArticle(
      """
      2024-10-10
      {s:The union} {q:said} {c:no}.
      2024-10-12
      {s:The union} {q:said} yesterday {c:yes}.
      """, published: "2024-10-16")
    #expect(try article.findings().statements.map { $0.date?.description } == ["2024-10-10", "2024-10-11"])
  }

  @Test("A report that is quoted at length is read from its own day")
  func quotedReport() throws {
    let article = MarkedArticle(
      """
      Last Friday, the Herald newspaper put it like this:

      {s:The union} {q:said} on Wednesday {c:that it was ready}. {s:The operators} {q:said} {c:they were not}.

      Nobody believed it.

      {s:The mayor} {q:said} on Wednesday {c:that she was worried}.
      """, published: "2024-10-16")
    #expect(
      try article.findings().statements.map { $0.date?.description } == ["2024-10-09", "2024-10-11", "2024-10-16"])
  }

  @Test("Days are counted from events to which the article gives a day")
  func eventDays() throws {
    let findings = try MarkedArticle(
      "The strike began on Oct. 1. {s:The mayor} {q:said} {c:she had held three calls with the union since the start of the strike}.",
      published: "2024-10-16"
    ).findings()
    #expect(findings.events.first { $0.kind == .call }?.date?.description == "2024-10-01/2024-10-16")
    #expect(findings.events.first { $0.kind == .strike }?.date?.description == "2024-10-01")
  }

  @Test("A page without a date is dated by what it says")
  func estimate() throws {
    let cast = Cast(from: Day("2024-09-01"), to: Day("2024-12-31"))
    let article = MarkedArticle(
      "The war began on Sept. 30, two weeks ago. {s:The president} {q:said} on Monday {c:that talks would go on}. Both sides met on Tuesday."
    )
    let date = try #require(try article.findings(cast: cast).estimatedDate)
    #expect(date.how == .estimated)
    #expect(date.last.description == "2024-10-15")
    #expect(try article.findings().estimatedDate == nil, "without a year there is no date")
  }
}
