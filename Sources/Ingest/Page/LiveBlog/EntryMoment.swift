import ParleyText

/// When an entry of a live blog was posted, as the page tells it: "12:45", "14 марта, 12:45", `2022-03-14T12:45+03:00`.
struct EntryMoment: Hashable {
  /// nil where only the time of day is told.
  var day: Day?
  /// Minutes since midnight, in the page's own time.
  var minutes: Int

  /// "12:45".
  var clock: String { "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)" }

  /// Words that may stand beside a time.
  private static let companions: Set<String> = [
    "am", "pm", "a", "p", "m", "at", "gmt", "utc", "bst", "est", "edt", "et", "cet", "cest", "eet", "eest", "ist",
    "msk", "z", "t",
    "updated", "posted", "ago", "kyiv", "moscow", "time", "local",
    "мск", "в", "о", "года", "г", "р", "року", "київ", "киев", "москва", "час", "время", "обновлено", "оновлено",
    "сегодня",
    "сьогодні",
  ]

  /// A line that says when and nothing else.
  /// - Parameter reference: a day near to the entry's, which tells the year of a date without one.
  init?(line: String, reference: Day?) {
    guard line.utf8.count <= 60, let (minutes, rest) = Self.time(in: line) else { return nil }
    let date = DateText.first(in: rest, reference: reference, monthFirst: false)
    for (index, token) in DateToken.tokens(of: rest).enumerated() where !(date?.tokens.contains(index) ?? false) {
      switch token {
      case .word(let word) where !Self.companions.contains(word): return nil
      case .number: return nil
      default: continue
      }
    }
    let isAfternoon = rest.lowercased().split { !$0.isLetter }.contains { $0 == "pm" || $0 == "p" }
    self.minutes = isAfternoon && minutes < 720 ? minutes + 720 : minutes
    day = date?.day
  }

  /// A moment of metadata; nil for one without a time of day.
  init?(stamp: String) {
    guard let day = DateChooser.day(stamp), let (minutes, _) = Self.time(in: String(stamp.dropFirst(10))) else {
      return nil
    }
    self.day = day
    self.minutes = minutes
  }

  /// The first time of day, in minutes, and the text without it.
  private static func time(in text: String) -> (Int, String)? {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    for colon in bytes.indices
    where bytes[colon] == 0x3A && isDigit(colon - 1) && isDigit(colon + 1) && isDigit(colon + 2) {
      let start = isDigit(colon - 2) ? colon - 2 : colon - 1
      guard !isDigit(start - 1), !isDigit(colon + 3),
        let hours = Int(String(decoding: bytes[start..<colon], as: UTF8.self)),
        let minutes = Int(String(decoding: bytes[(colon + 1)...(colon + 2)], as: UTF8.self)), hours < 24, minutes < 60
      else { continue }
      var end = colon + 3
      // Seconds, and the fraction and the zone that a stamp has.
      while end < bytes.count, isDigit(end) || [0x3A, 0x2E, 0x2B].contains(bytes[end]), isDigit(end + 1) || isDigit(end)
      { end += 1 }
      let rest = bytes[..<start] + [0x20] + bytes[end...]
      return (hours * 60 + minutes, String(decoding: rest, as: UTF8.self))
    }
    return nil
  }
}
