import ParleyText
import Testing

/// Wednesday, 9 March 2022, is the day on which everything here is said.
@Suite struct CalendarExpressionTests {
  private func said(_ expression: CalendarExpression, _ direction: CalendarExpression.Direction = .past) -> String? {
    Day("2022-03-09").flatMap { expression.resolved(from: $0, direction: direction) }?.description
  }

  @Test("A bare weekday is the last one up to today, or the next one after it")
  func weekdays() {
    #expect(said(.weekday(3, week: nil)) == "2022-03-09")
    #expect(said(.weekday(2, week: nil)) == "2022-03-08")
    #expect(said(.weekday(4, week: nil)) == "2022-03-03")
    #expect(said(.weekday(4, week: nil), .future) == "2022-03-10")
    #expect(said(.weekday(3, week: nil), .future) == "2022-03-16")
    #expect(said(.weekday(5, week: -1)) == "2022-03-04")
  }

  @Test("A day without a year is the nearest such day")
  func nearestYear() {
    #expect(said(.day(year: nil, month: 2, first: 24, last: 24)) == "2022-02-24")
    #expect(said(.day(year: nil, month: 12, first: 30, last: 30)) == "2021-12-30")
    #expect(said(.day(year: 1994, month: 12, first: 5, last: 5)) == "1994-12-05")
    #expect(said(.day(year: nil, month: 3, first: 16, last: 17)) == "2022-03-16/2022-03-17")
  }

  @Test("Distances and periods")
  func periods() {
    #expect(said(.distance(count: -2, .week)) == "2022-02-23")
    #expect(said(.distance(count: 3, .day)) == "2022-03-12")
    #expect(said(.distance(count: -1, .month)) == "2022-02-09")
    #expect(said(.today(offset: -1)) == "2022-03-08")
    #expect(said(.period(.week, offset: -1, part: .whole)) == "2022-02-28/2022-03-06")
    #expect(said(.period(.week, offset: -1, part: .early)) == "2022-02-28/2022-03-02")
    #expect(said(.period(.week, offset: 0, part: .whole)) == "2022-03-07/2022-03-09")
    #expect(said(.period(.month, offset: 1, part: .whole), .future) == "2022-04-01/2022-04-30")
    #expect(said(.recent(.day)) == "2022-03-06/2022-03-09")
    #expect(said(.coming(.day)) == "2022-03-10/2022-03-13")
    #expect(said(.since(.day(year: nil, month: 2, first: 24, last: 24))) == "2022-02-24/2022-03-09")
  }

  @Test("A month later than the 31st of a longer month is the last of the shorter one")
  func shorterMonths() throws {
    let day = try #require(Day("2022-03-31"))
    #expect(CalendarExpression.distance(count: -1, .month).resolved(from: day)?.description == "2022-02-28")
  }

  @Test("An event is known only to those who know its day")
  func events() throws {
    let day = try #require(Day("2022-03-09"))
    let war = try #require(Day("2022-02-24"))
    let since = CalendarExpression.since(.event("war"))
    #expect(since.resolved(from: day) == nil)
    #expect(since.resolved(from: day, events: ["war": war])?.description == "2022-02-24/2022-03-09")
  }

  @Test("What the calendar does not have is nothing", arguments: [(2, 30), (13, 1), (4, 31), (0, 5)])
  func impossible(month: Int, day: Int) {
    #expect(said(.day(year: nil, month: month, first: day, last: day)) == nil)
  }

  @Test("Explicit is what names its own day")
  func how() throws {
    let day = try #require(Day("2022-03-09"))
    #expect(CalendarExpression.day(year: nil, month: 3, first: 1, last: 1).resolved(from: day)?.how == .explicit)
    #expect(CalendarExpression.weekday(2, week: nil).resolved(from: day)?.how == .relative)
  }
}
