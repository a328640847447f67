/// Names written in the letters of another alphabet, for showing.
///
/// Sources: the Ukrainian National system (2010) and BGN/PCGN for Russian (1947) in Latin letters, without soft signs and
/// apostrophes; back into Cyrillic by the sounds that these letters most often stand for, which cannot be exact.
public enum Transliteration {
  /// - Parameter language: whose alphabet is wanted; a language without a table leaves the text as it is.
  /// - Complexity: O(letters).
  public static func text(_ text: String, for language: Language) -> String {
    switch language {
    case .english where !isLatin(text): latin(text)
    case .ukrainian where isLatin(text): cyrillic(text, ukrainian)
    case .russian where isLatin(text): cyrillic(text, russian)
    default: text
    }
  }

  /// Whether no letter is Cyrillic.
  public static func isLatin(_ text: String) -> Bool {
    !text.unicodeScalars.contains { (0x0400...0x052F).contains($0.value) }
  }

  private static func latin(_ text: String) -> String {
    let isUkrainian = text.lowercased().contains { "іїєґ’'".contains($0) }
    var result = ""
    var isStart = true
    for letter in text {
      let lower = Character(letter.lowercased())
      let starting = isUkrainian && isStart ? ukrainianStarts[lower] : nil
      let written = starting ?? (isUkrainian ? ukrainianLetters[lower] : nil) ?? russianLetters[lower]
      result += written.map { letter.isUppercase ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 } ?? String(letter)
      isStart = !letter.isLetter && letter != "’" && letter != "'"
    }
    return result
  }

  private static func cyrillic(_ text: String, _ table: [(String, String)]) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      let lower = rest.prefix(4).lowercased()
      guard let (latin, cyrillic) = table.first(where: { lower.hasPrefix($0.0) }) else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      result += first.isUppercase ? cyrillic.prefix(1).uppercased() + cyrillic.dropFirst() : cyrillic
      rest = rest.dropFirst(latin.count)
    }
    return result
  }

  private static let russianLetters: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  ]
  private static let ukrainianLetters: [Character: String] = [
    "г": "h", "ґ": "g", "є": "ie", "и": "y", "і": "i", "ї": "i", "й": "i", "ю": "iu", "я": "ia", "’": "", "'": "",
  ]
  private static let ukrainianStarts: [Character: String] = ["є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"]

  /// Longer groups of letters first.
  private static let common: [(String, String)] = [
    ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("ph", "ф"), ("th", "т"),
    ("ck", "к"), ("qu", "кв"), ("yu", "ю"), ("ya", "я"), ("oo", "у"), ("ce", "се"), ("ci", "сі"), ("cy", "сі"),
    ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("f", "ф"), ("j", "дж"), ("k", "к"), ("l", "л"), ("m", "м"),
    ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"),
    ("w", "в"), ("x", "кс"), ("z", "з"),
  ]
  private static let ukrainian: [(String, String)] =
    [("yy", "ий"), ("iy", "ий"), ("ye", "є"), ("yi", "ї"), ("yo", "йо")] + common
    + [("e", "е"), ("g", "г"), ("h", "г"), ("i", "і"), ("y", "і")]
  private static let russian: [(String, String)] =
    [("yy", "ий"), ("iy", "ий"), ("ye", "е"), ("yo", "ё"), ("ci", "си"), ("cy", "си")] + common
    + [("e", "е"), ("g", "г"), ("h", "х"), ("i", "и"), ("y", "и")]
}
