/// A short line prepared for the rules.
struct FurnitureLine {
  let text: String
  /// In small letters, with ё as е, plain apostrophes, and one space between words.
  let folded: String
  let wordCount: Int
  /// Whether it ends as sentences of prose do.
  let endsSentence: Bool

  init(_ text: String) {
    self.text = text
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var words = 0
    var wasSpace = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{200B}" {
        wasSpace = true
        continue
      }
      if wasSpace {
        if words > 0 { folded.append(" ") }
        words += 1
        wasSpace = false
      }
      switch scalar {
      case "Ё", "ё": folded.append("е")
      case "’", "ʼ", "‘": folded.append("'")
      default: folded.append(scalar.properties.lowercaseMapping)
      }
    }
    self.folded = folded
    wordCount = words
    let last = text.unicodeScalars.last { !"»”\"')]’".unicodeScalars.contains($0) && !$0.properties.isWhitespace }
    endsSentence = last.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }

  /// Whether it begins with one of the phrases, at the end of a word.
  func begins(withAnyOf phrases: [String]) -> Bool {
    phrases.contains { phrase in
      guard folded.hasPrefix(phrase) else { return false }
      let next = folded.unicodeScalars.dropFirst(phrase.unicodeScalars.count).first
      return next.map { !$0.properties.isAlphabetic } ?? true
    }
  }

  func contains(anyOf phrases: [String]) -> Bool { phrases.contains { folded.contains($0) } }

  /// Without signs and digits around it.
  var bare: String {
    let scalars = folded.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0.properties.isAlphabetic }),
      let last = scalars.lastIndex(where: { $0.properties.isAlphabetic })
    else { return "" }
    return String(scalars[first...last])
  }
}
