public import ParleyText

extension Words {
  /// "29 March 2022", «29 березня 2022».
  public func day(_ day: Day) -> String {
    let (year, month, number) = day.components
    return self("date.day", ["day": "\(number)", "month": term("date.month", "\(month)"), "year": "\(year)"])
  }

  /// "29 Mar", for an axis whose year is told elsewhere.
  public func shortDay(_ day: Day) -> String {
    let (_, month, number) = day.components
    return self("date.short", ["day": "\(number)", "month": term("date.month-short", "\(month)")])
  }

  /// One day, or the first and the last; month and year once where they are the same.
  public func days(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    guard days.lowerBound != days.upperBound else { return day(days.lowerBound) }
    guard first.year == last.year else { return self("date.range", ["from": days.lowerBound, "to": days.upperBound]) }
    let values: [String: any Filling] = [
      "first": "\(first.day)", "last": "\(last.day)", "month": term("date.month", "\(last.month)"),
      "year": "\(last.year)",
    ]
    guard first.month != last.month else { return self("date.range-month", values) }
    return self(
      "date.range-year", values.merging(["before": term("date.month", "\(first.month)")]) { own, _ in own })
  }

  /// A record's date: "2022-03-29", or "2022-03-28/2022-03-30"; anything else stays as it is.
  public func date(_ text: String) -> String {
    guard let first = Day(text.prefix(10)) else { return text }
    guard let last = Day(text.suffix(10)), first < last else { return day(first) }
    return days(first...last)
  }
}
