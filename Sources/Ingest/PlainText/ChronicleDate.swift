import ParleyText

/// The dates that parts of a chronicle or a live blog bear of their own.
enum ChronicleDate {
  private static let companions: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "year", "updated", "on",
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "года", "год", "г", "день",
    "понеділок", "вівторок", "середа", "четвер", "п", "ятниця", "субота", "неділя", "року", "рік", "р",
    "utc", "gmt", "am", "pm", "мск", "et", "est", "edt", "t", "z",
  ]

  /// The day of a line that holds a date and nothing else but a weekday, a time, a day count or decoration.
  static func ofWholeLine(_ line: String, reference: Day?) -> Day? {
    guard line.utf8.count <= 80, let date = DateText.first(in: line, reference: reference, monthFirst: true) else {
      return nil
    }
    let tokens = DateToken.tokens(of: line)
    for (index, token) in tokens.enumerated() where !date.tokens.contains(index) {
      if case .word(let word) = token, !companions.contains(word) { return nil }
    }
    return date.day
  }

  /// The day with which a paragraph begins: "24 февраля. …", "March 3 — …", "2022-02-24: …".
  static func atStart(of paragraph: String, reference: Day?) -> Day? {
    let head = String(paragraph.unicodeScalars.prefix(48))
    guard let date = DateText.first(in: head, reference: reference), date.tokens.lowerBound <= 2 else { return nil }
    let tokens = DateToken.tokens(of: head)
    for token in tokens[..<date.tokens.lowerBound] {
      if case .word(let word) = token, !companions.contains(word) { return nil }
    }
    var next = date.tokens.upperBound
    while next < tokens.count, case .word(let word) = tokens[next], companions.contains(word) { next += 1 }
    guard next < tokens.count, case .mark(let mark) = tokens[next] else { return nil }
    return ".:—–-|,".contains(mark) && mark != "," ? date.day : nil
  }
}
