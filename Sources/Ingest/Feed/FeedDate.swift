import ParleyText

/// Dates as feeds write them: by RFC 822 and its followers, ISO 8601, and the way of C's `asctime`.
enum FeedDate {
  static func day(_ text: String?) -> Day? {
    guard let text, text.utf8.count < 100 else { return nil }
    return DateChooser.day(text) ?? shortYear(text)
  }

  /// `Thu, 01 Jan 04 19:48:21 GMT` and `Sun Jan  4 16:29:06 PST 2004`.
  private static func shortYear(_ text: String) -> Day? {
    let tokens = DateToken.tokens(of: text)
    for (index, token) in tokens.enumerated() {
      guard case .word(let word) = token, let month = MonthNames.month(word) else { continue }
      let (before, after) = (number(tokens, index - 1), number(tokens, index + 1))
      if let before, let after, before.digits <= 2, after.digits == 2 {
        return Day(year: after.value + (after.value < 70 ? 2000 : 1900), month: month, day: before.value)
      }
      if let after, after.digits <= 2, let last = number(tokens, tokens.count - 1), last.digits == 4 {
        return Day(year: last.value, month: month, day: after.value)
      }
    }
    return nil
  }

  private static func number(_ tokens: [DateToken], _ index: Int) -> (value: Int, digits: Int)? {
    guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index] else { return nil }
    return (value, digits)
  }
}
