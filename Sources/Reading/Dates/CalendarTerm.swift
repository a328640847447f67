import ParleyText

/// What one word or phrase contributes to an expression of time.
enum CalendarTerm: Sendable, Hashable {
  case month(Int)
  case weekday(Int)
  case unit(CalendarExpression.Unit)
  case number(Int)
  /// A whole day by itself: today 0, yesterday -1.
  case today(Int)
  /// "A week ago" in one word or with the unit's own form: «позавчора».
  case last, this, next
  case ago, ahead, since, recent, coming
  case early, middle, late
  /// What follows a year's number: «года», «року».
  case yearMark
  /// May stand between two parts of an expression: "of", "the", «числа».
  case filler

  /// A day known by what happened on it: "start of the war".
  case event(ShortName)

  static let plain = "last, this, next, ago, ahead, since, recent, coming, early, middle, late, year-mark, filler"

  init?(_ name: String, _ value: String?) {
    switch (name, value, value.flatMap { Int($0) }) {
    case ("month", _, let month?) where (1...12).contains(month): self = .month(month)
    case ("weekday", _, let day?) where (1...7).contains(day): self = .weekday(day)
    case ("number", _, let number?): self = .number(number)
    case ("today", _, let offset?): self = .today(offset)
    case ("unit", let unit?, _):
      guard let unit = CalendarExpression.Unit(rawValue: unit) else { return nil }
      self = .unit(unit)
    case ("event", let name?, _):
      guard let name = ShortName(name) else { return nil }
      self = .event(name)
    case ("last", nil, _): self = .last
    case ("this", nil, _): self = .this
    case ("next", nil, _): self = .next
    case ("ago", nil, _): self = .ago
    case ("ahead", nil, _): self = .ahead
    case ("since", nil, _): self = .since
    case ("recent", nil, _): self = .recent
    case ("coming", nil, _): self = .coming
    case ("early", nil, _): self = .early
    case ("middle", nil, _): self = .middle
    case ("late", nil, _): self = .late
    case ("year-mark", nil, _): self = .yearMark
    case ("filler", nil, _): self = .filler
    default: return nil
    }
  }
}
