/// What words of the calendar say, before it is known from when they were said: "Feb. 24", "two weeks ago", «в среду».
///
/// No language is in it: whatever the words were, they come to one of these forms.
public enum CalendarExpression: Sendable, Hashable {
  /// A day of a month, or several days of one; without a year, the year nearest to the anchor is meant.
  case day(year: Int?, month: Int, first: Int, last: Int)
  case month(year: Int?, month: Int, part: Part)
  case year(Int)
  /// A day of the week, 1 for Monday; `week` is -1 for last week's, 0 for this week's, 1 for next week's, nil where
  /// the word stands alone.
  case weekday(Int, week: Int?)
  /// Today is 0, yesterday -1.
  case today(offset: Int)
  /// "Two weeks ago" is -2 weeks, "in three days" 3 days.
  case distance(count: Int, Unit)
  /// "Last week" is -1, "this month" 0.
  case period(Unit, offset: Int, part: Part)
  /// "In recent days", «в последние недели».
  case recent(Unit)
  /// "In the coming days", "in the very next few days".
  case coming(Unit)
  /// A day known by what happened on it: "the start of the war". Resolved by whoever knows the day.
  case event(String)
  /// "Since X": from then to the anchor.
  indirect case since(CalendarExpression)

  public enum Unit: String, Sendable, Hashable, CaseIterable { case day, week, month, year }

  /// "Early", "mid", "late".
  public enum Part: String, Sendable, Hashable, CaseIterable { case whole, early, middle, late }

  /// Which side of the anchor a bare weekday falls on: told by the tense around it.
  public enum Direction: Sendable, Hashable { case past, future }

  /// True where the words alone name the day, whenever they were said.
  public var isExplicit: Bool {
    switch self {
    case .day, .year: true
    case .month: true
    case .since(let start): start.isExplicit
    default: false
    }
  }
}
