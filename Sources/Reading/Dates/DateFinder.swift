import ParleyText

/// Finds expressions of time in a sentence, by a small grammar over pieces that is the same for all languages.
struct DateFinder {
  private let pieces: [DatePieces.Piece]
  private let segmentation: Segmentation

  /// The expressions of one sentence, in order, without overlap.
  /// - Complexity: O(tokens of the sentence).
  static func mentions(inSentence sentence: Int, words: ArticleWords) -> [DateMention] {
    let pieces = DatePieces(words.segmentation.sentences[sentence].tokens, number: sentence, words: words)
    guard pieces.isPromising else { return [] }
    return DateFinder(pieces: pieces.pieces, segmentation: words.segmentation).mentions()
  }

  private func mentions() -> [DateMention] {
    var found: [DateMention] = []
    var index = 0
    while index < pieces.count {
      guard let (expression, end) = expression(at: index) else {
        index += 1
        continue
      }
      let tokens = pieces[index].tokens.lowerBound..<pieces[end - 1].tokens.upperBound
      found.append(DateMention(expression: expression, tokens: tokens, span: segmentation.span(tokens)))
      index = end
    }
    return found
  }

  typealias Parse = (expression: CalendarExpression, end: Int)

  private func expression(at index: Int) -> Parse? {
    switch kind(index) {
    case .figures(let year, let month, let day):
      return (.day(year: year, month: month, first: day, last: day), index + 1)
    case .number(let number):
      return dayFirst(number, number, at: index) ?? counted(at: index) ?? year(number, at: index)
    case .days(let first, let last): return dayFirst(first, last, at: index)
    case .term(let term): return expression(beginning: term, at: index)
    default: return nil
    }
  }

  private func expression(beginning term: CalendarTerm, at index: Int) -> Parse? {
    switch term {
    case .month(let month): return monthFirst(month, at: index)
    case .weekday(let weekday): return weekdayFirst(weekday, at: index)
    case .today(let offset): return (.today(offset: offset), index + 1)
    case .number: return counted(at: index)
    case .event(let name): return (.event(name.text), index + 1)
    case .unit(let unit):
      return isTerm(.ago, index + 1) ? (.distance(count: -1, unit), index + 2) : nil
    case .last: return directed(-1, at: index)
    case .this: return directed(0, at: index)
    case .next: return directed(1, at: index)
    case .recent, .coming:
      guard case .term(.unit(let unit)) = kind(index + 1) else { return term == .recent ? nil : directed(1, at: index) }
      return (term == .recent ? .recent(unit) : .coming(unit), index + 2)
    case .early: return part(.early, at: index)
    case .middle: return part(.middle, at: index)
    case .late: return part(.late, at: index)
    case .ahead:
      guard let (count, unit, end) = count(at: index + 1) else { return nil }
      return (.distance(count: count, unit), end)
    case .since:
      guard let (start, end) = expression(at: skippingFillers(index + 1)), isStart(start) else { return nil }
      return (.since(start), end)
    case .ago, .yearMark, .filler: return nil
    }
  }

  // MARK: Dates

  /// "Feb. 24, 2022", "March 16–17", "April 2022", "May".
  private func monthFirst(_ month: Int, at index: Int) -> Parse? {
    var next = index + 1
    if kind(next) == .stop { next += 1 }
    if case .days(let first, let last) = kind(next) {
      let (year, end) = year(after: next + 1)
      return (.day(year: year, month: month, first: first, last: last), end)
    }
    guard case .number(let number) = kind(next) else {
      return pieces[index].tokens.count == 1 && isAmbiguousMonth(index)
        ? nil : (.month(year: nil, month: month, part: .whole), index + 1)
    }
    if number > 31 { return number > 1000 ? (.month(year: number, month: month, part: .whole), next + 1) : nil }
    var last = number
    var end = next + 1
    if kind(end) == .dash, case .number(let other) = kind(end + 1), other > number, other <= 31 {
      last = other
      end += 2
    }
    let (year, after) = self.year(after: end)
    return (.day(year: year, month: month, first: number, last: last), after)
  }

  /// «24 февраля 2022 года», "24 February", «16–17 марта».
  private func dayFirst(_ number: Int, _ last: Int, at index: Int) -> Parse? {
    if case .term(.month(let month)) = kind(skippingFillers(index + 1)), (1...31).contains(number) {
      let (year, end) = year(after: skippingFillers(index + 1) + 1)
      return (.day(year: year, month: month, first: number, last: last), end)
    }
    if kind(index + 1) == .dash, case .number(let last) = kind(index + 2),
      case .term(.month(let month)) = kind(index + 3),
      number < last, last <= 31
    {
      let (year, end) = year(after: index + 4)
      return (.day(year: year, month: month, first: number, last: last), end)
    }
    return nil
  }

  /// "Two weeks ago", «три дні тому».
  private func counted(at index: Int) -> Parse? {
    guard let (count, unit, end) = count(at: index), isTerm(.ago, end) else { return nil }
    return (.distance(count: -count, unit), end + 1)
  }

  /// A bare year: after "in" or «с», or before «года».
  private func year(_ number: Int, at index: Int) -> Parse? {
    guard (1900...2100).contains(number) else { return nil }
    if isTerm(.yearMark, index + 1) { return (.year(number), index + 2) }
    guard index > 0, case .term(let before) = kind(index - 1),
      [.filler, .ahead, .since, .early, .late].contains(before)
    else {
      return nil
    }
    return (.year(number), index + 1)
  }

  private func year(after index: Int) -> (Int?, Int) {
    let place = kind(index) == .comma ? index + 1 : index
    guard case .number(let year) = kind(place), (1000...9999).contains(year) else { return (nil, index) }
    return (year, isTerm(.yearMark, place + 1) ? place + 2 : place + 1)
  }

  // MARK: Weekdays and periods

  /// "Tuesday", "Tuesday last week", "Tuesday, March 15".
  private func weekdayFirst(_ weekday: Int, at index: Int) -> Parse? {
    var next = index + 1
    if kind(next) == .comma { next += 1 }
    if let (date, end) = dayOfMonth(at: next) { return (date, end) }
    if case .term(let direction) = kind(skippingFillers(index + 1)), let week = Self.offset(of: direction),
      isTerm(.unit(.week), skippingFillers(index + 1) + 1)
    {
      return (.weekday(weekday, week: week), skippingFillers(index + 1) + 2)
    }
    return (.weekday(weekday, week: nil), index + 1)
  }

  private func dayOfMonth(at index: Int) -> Parse? {
    switch kind(index) {
    case .term(.month), .number:
      guard let parse = expression(at: index), case .day = parse.expression else { return nil }
      return parse
    default: return nil
    }
  }

  /// "Last week", "next Thursday", «в прошлом году», "last November".
  private func directed(_ offset: Int, at index: Int) -> Parse? {
    switch kind(index + 1) {
    case .term(.unit(let unit)): return (.period(unit, offset: offset, part: .whole), index + 2)
    case .term(.weekday(let weekday)): return (.weekday(weekday, week: offset == 0 ? 0 : nil), index + 2)
    case .term(.month(let month)): return (.month(year: nil, month: month, part: .whole), index + 2)
    case .number, .term(.number):
      guard let (_, unit, end) = count(at: index + 1), offset != 0 else { return nil }
      return (offset < 0 ? .recent(unit) : .coming(unit), end)
    default: return nil
    }
  }

  /// "Early next week", "late February", «в начале марта».
  private func part(_ part: CalendarExpression.Part, at index: Int) -> Parse? {
    guard let (whole, end) = expression(at: skippingFillers(index + 1)) else { return nil }
    switch whole {
    case .period(let unit, let offset, _): return (.period(unit, offset: offset, part: part), end)
    case .month(let year, let month, _): return (.month(year: year, month: month, part: part), end)
    default: return (whole, end)
    }
  }

  // MARK: Pieces

  private func kind(_ index: Int) -> DatePieces.Kind {
    pieces.indices.contains(index) ? pieces[index].kind : .other
  }

  private func isTerm(_ term: CalendarTerm, _ index: Int) -> Bool { kind(index) == .term(term) }

  private func skippingFillers(_ index: Int) -> Int {
    var index = index
    while isTerm(.filler, index) { index += 1 }
    return index
  }

  /// A count and its unit: "two weeks", «3 дня».
  private func count(at index: Int) -> (Int, CalendarExpression.Unit, Int)? {
    let number: Int
    switch kind(index) {
    case .number(let value): number = value
    case .term(.number(let value)): number = value
    case .term(.unit(let unit)): return (1, unit, index + 1)
    default: return nil
    }
    guard number <= 400, case .term(.unit(let unit)) = kind(index + 1) else { return nil }
    return (number, unit, index + 2)
  }

  private func isStart(_ expression: CalendarExpression) -> Bool {
    switch expression {
    case .since, .coming, .recent: false
    default: true
    }
  }

  /// A month's name that is a word or a name as well, such as May and June, at the head of a sentence or before a surname.
  private func isAmbiguousMonth(_ index: Int) -> Bool {
    index == 0 || !{ if case .term = kind(index - 1) { true } else { false } }()
  }

  private static func offset(of term: CalendarTerm) -> Int? {
    switch term {
    case .last: -1
    case .this: 0
    case .next: 1
    default: nil
    }
  }
}
