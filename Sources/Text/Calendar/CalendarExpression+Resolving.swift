extension CalendarExpression {
  /// The days that are meant when this is said on `anchor`; nil where the calendar has no such day.
  ///
  /// A bare weekday in the past is the last one up to and including the anchor: newspapers of Wednesday write
  /// "on Wednesday" of the same day. In the future it is the next one after the anchor.
  ///
  /// - Parameter events: the days of events that expressions may name.
  public func resolved(
    from anchor: Day, direction: Direction = .past, events: [String: Day] = [:], span: TextSpan? = nil
  ) -> ResolvedDate? {
    guard let days = days(from: anchor, direction: direction, events: events) else { return nil }
    return ResolvedDate(
      first: days.lowerBound, last: days.upperBound, how: isExplicit ? .explicit : .relative, span: span)
  }

  private func days(from anchor: Day, direction: Direction, events: [String: Day]) -> ClosedRange<Day>? {
    switch self {
    case .day(let year, let month, let first, let last):
      guard let start = Self.nearest(to: anchor, year: year, month: month, day: first) else { return nil }
      let end = start.advanced(by: max(0, last - first))
      return start...end
    case .month(let year, let month, let part):
      guard let start = Self.nearest(to: anchor, year: year, month: month, day: 1) else { return nil }
      return Self.part(part, of: Self.month(of: start))
    case .year(let year):
      guard let start = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31) else {
        return nil
      }
      return start...end
    case .weekday(let weekday, let week):
      let day = Self.weekday(weekday, week: week, from: anchor, direction: direction)
      return day...day
    case .today(let offset):
      let day = anchor.advanced(by: offset)
      return day...day
    case .distance(let count, let unit):
      return Self.distance(count, unit, from: anchor)
    case .period(let unit, let offset, let part):
      let days = Self.part(part, of: Self.period(unit, offset: offset, from: anchor))
      // "This week", of what has happened, ends today.
      return offset == 0 && direction == .past && days.contains(anchor) ? days.lowerBound...anchor : days
    case .recent(let unit):
      return anchor.advanced(by: unit == .day ? -3 : -3 * unit.days)...anchor
    case .coming(let unit):
      return anchor.advanced(by: 1)...anchor.advanced(by: unit == .day ? 4 : 3 * unit.days)
    case .since(let start):
      guard let first = start.days(from: anchor, direction: .past, events: events)?.lowerBound, first <= anchor else {
        return nil
      }
      return first...anchor
    case .event(let name):
      return events[name].map { $0...$0 }
    }
  }

  /// Of the years around the anchor, the one that brings the day nearest to it.
  private static func nearest(to anchor: Day, year: Int?, month: Int, day: Int) -> Day? {
    if let year { return Day(year: year, month: month, day: day) }
    let around = anchor.components.year
    return [around, around - 1, around + 1].compactMap { Day(year: $0, month: month, day: day) }
      .min { abs($0.distance(to: anchor)) < abs($1.distance(to: anchor)) }
  }

  private static func weekday(_ weekday: Int, week: Int?, from anchor: Day, direction: Direction) -> Day {
    if let week {
      return anchor.advanced(by: weekday - anchor.weekday + 7 * week)
    }
    switch direction {
    case .past: return anchor.advanced(by: -((anchor.weekday - weekday + 7) % 7))
    case .future:
      let ahead = (weekday - anchor.weekday + 7) % 7
      return anchor.advanced(by: ahead == 0 ? 7 : ahead)
    }
  }

  private static func distance(_ count: Int, _ unit: Unit, from anchor: Day) -> ClosedRange<Day>? {
    guard abs(count) <= 4000 else { return nil }
    let day: Day?
    switch unit {
    case .day, .week: day = anchor.advanced(by: count * unit.days)
    case .month: day = shifted(anchor, months: count)
    case .year: day = shifted(anchor, months: count * 12)
    }
    return day.map { $0...$0 }
  }

  private static func period(_ unit: Unit, offset: Int, from anchor: Day) -> ClosedRange<Day> {
    switch unit {
    case .day:
      let day = anchor.advanced(by: offset)
      return day...day
    case .week:
      let monday = anchor.advanced(by: 1 - anchor.weekday + 7 * offset)
      return monday...monday.advanced(by: 6)
    case .month:
      return month(of: shifted(anchor, months: offset) ?? anchor)
    case .year:
      let year = anchor.components.year + offset
      guard let start = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31) else {
        return anchor...anchor
      }
      return start...end
    }
  }

  private static func month(of day: Day) -> ClosedRange<Day> {
    let (year, month, number) = day.components
    let first = day.advanced(by: 1 - number)
    return first...first.advanced(by: Day.length(ofMonth: month, year: year) - 1)
  }

  private static func part(_ part: Part, of days: ClosedRange<Day>) -> ClosedRange<Day> {
    let third = max(1, (days.lowerBound.distance(to: days.upperBound) + 1) * 3 / 7)
    switch part {
    case .whole: return days
    case .early: return days.lowerBound...days.lowerBound.advanced(by: third - 1)
    case .late: return days.upperBound.advanced(by: 1 - third)...days.upperBound
    case .middle:
      let rest = (days.lowerBound.distance(to: days.upperBound) + 1 - third) / 2
      return days.lowerBound.advanced(by: rest)...days.upperBound.advanced(by: -rest)
    }
  }

  /// The same day so many months on, or the last of a shorter month.
  private static func shifted(_ day: Day, months: Int) -> Day? {
    let (year, month, number) = day.components
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    guard total >= 12 else { return nil }
    return Day(year: newYear, month: newMonth, day: min(number, Day.length(ofMonth: newMonth, year: newYear)))
  }
}

extension CalendarExpression.Unit {
  /// How many days it spans, roughly for months and years.
  var days: Int {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 30
    case .year: 365
    }
  }
}
