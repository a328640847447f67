import ParleyText

/// A date written out in running words or digits.
struct DateText {
  var day: Day
  /// Whether the year was written; else it was taken from the reference day.
  var hasYear: Bool
  /// The tokens that made the date, of all the text's tokens.
  var tokens: Range<Int>
  var tokenCount: Int

  /// The first date in a text.
  ///
  /// Reads `2022-03-14` (and with a time after it), `14.03.2022`, `3/14/2022`, `14 March 2022`, `March 14, 2022`,
  /// `14 марта 2022 года`, `14 березня`, `2022年3月14日` and the like. A date without a year needs a reference, and
  /// falls in the year that puts it nearest to it.
  /// - Parameter monthFirst: how `3/4/2022` is meant; where one number is over 12 it decides by itself.
  static func first(in text: String, reference: Day? = nil, monthFirst: Bool = true) -> DateText? {
    let tokens = DateToken.tokens(of: text)
    for start in tokens.indices {
      if let found = at(start, in: tokens, reference: reference, monthFirst: monthFirst) { return found }
    }
    return nil
  }

  private static func at(_ start: Int, in tokens: [DateToken], reference: Day?, monthFirst: Bool) -> DateText? {
    func found(_ year: Int?, _ month: Int, _ day: Int, _ end: Int) -> DateText? {
      let resolved =
        year.flatMap { Day(year: $0, month: month, day: day) } ?? nearest(month, day, to: year == nil ? reference : nil)
      guard let resolved else { return nil }
      return DateText(day: resolved, hasYear: year != nil, tokens: start..<end, tokenCount: tokens.count)
    }
    let rest = tokens[start...].prefix(8)
    switch rest.first {
    case .number(let first, digits: let digits):
      if let (second, third, end) = numericTail(tokens, start) {
        if digits == 4 { return found(first, second, third, end) }
        let year = third < 100 ? 2000 + third : third
        let separator = tokens[start + 1]
        let isMonthFirst = separator == .mark("/") && (second > 12 || (monthFirst && first <= 12))
        return isMonthFirst ? found(year, first, second, end) : found(year, second, first, end)
      }
      guard digits <= 2, let (month, next) = monthAfter(tokens, start + 1) else { return nil }
      let (year, end) = yearAfter(tokens, next)
      return found(year, month, first, end)
    case .word(let word):
      guard let month = MonthNames.month(word) else { return nil }
      var next = start + 1
      if next < tokens.count, tokens[next] == .mark(".") { next += 1 }
      guard next < tokens.count, case .number(let day, digits: 1...2) = tokens[next] else { return nil }
      next += 1
      if next < tokens.count, case .word(let suffix) = tokens[next], ["st", "nd", "rd", "th"].contains(suffix) {
        next += 1
      }
      let (year, end) = yearAfter(tokens, next)
      return found(year, month, day, end)
    default: return nil
    }
  }

  /// `-03-14`, `.03.2022`, `年3月14日` after a first number.
  private static func numericTail(_ tokens: [DateToken], _ start: Int) -> (Int, Int, Int)? {
    guard start + 4 < tokens.count, case .number(_, digits: let digits) = tokens[start],
      case .number(let second, digits: 1...2) = tokens[start + 2],
      case .number(let third, digits: let thirdDigits) = tokens[start + 4]
    else { return nil }
    let marks = (tokens[start + 1], tokens[start + 3])
    let isPlain = marks.0 == marks.1 && [.mark("-"), .mark("."), .mark("/")].contains(marks.0)
    let isEastAsian = [.word("年"), .word("년")].contains(marks.0) && [.word("月"), .word("월")].contains(marks.1)
    if digits == 4, isPlain || isEastAsian, thirdDigits <= 2 { return (second, third, start + 5) }
    if digits <= 2, isPlain, thirdDigits == 4 || (thirdDigits == 2 && marks.0 != .mark("-")) {
      return (second, third, start + 5)
    }
    return nil
  }

  private static func monthAfter(_ tokens: [DateToken], _ start: Int) -> (month: Int, next: Int)? {
    for index in start..<min(tokens.count, start + 3) {
      switch tokens[index] {
      case .word(let word):
        if let month = MonthNames.month(word) { return (month, index + 1) }
        guard ["de", "st", "nd", "rd", "th", "of", "го", "е", "er"].contains(word) else { return nil }
      case .mark("."), .mark("-"), .mark("/"): continue
      default: return nil
      }
    }
    return nil
  }

  private static func yearAfter(_ tokens: [DateToken], _ start: Int) -> (year: Int?, end: Int) {
    for index in start..<min(tokens.count, start + 3) {
      switch tokens[index] {
      case .number(let year, digits: 4) where (1900...2100).contains(year): return (year, index + 1)
      case .mark(","), .mark("."), .mark("-"), .mark("/"), .word("de"), .word("del"): continue
      default: return (nil, start)
      }
    }
    return (nil, start)
  }

  /// The day with this month and day that lies nearest to the reference.
  private static func nearest(_ month: Int, _ day: Int, to reference: Day?) -> Day? {
    guard let reference else { return nil }
    let year = reference.components.year
    return [year - 1, year, year + 1].compactMap { Day(year: $0, month: month, day: day) }
      .min { abs($0.number - reference.number) < abs($1.number - reference.number) }
  }
}
