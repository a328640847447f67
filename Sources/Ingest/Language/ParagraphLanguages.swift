import ParleyText

/// Gives each paragraph its language.
enum ParagraphLanguages {
  /// Paragraphs too short to tell, or not surely different, take the article's own language.
  /// - Parameter stated: the language that the input itself gives its text.
  /// - Returns: the article's language.
  /// - Complexity: one pass over the text where all of it is in one language, else two.
  static func assign(_ paragraphs: inout [Paragraph], of text: String, stated: Language? = nil) -> Language {
    var text = text
    return text.withUTF8 { bytes in
      let letters = LetterCount(bytes)
      var (language, isWhole) =
        letters.cyrillic * 2 > letters.all
        ? (LanguageDetector.language(of: bytes), false) : general(bytes)
      if let stated, stated != language { (language, isWhole) = (stated, false) }
      for index in paragraphs.indices {
        let part = UnsafeBufferPointer(rebasing: bytes[paragraphs[index].span.range])
        paragraphs[index].language = isWhole ? language : part.count < 60 ? short(part, language) : long(part, language)
      }
      return language
    }
  }

  /// The general detector's answer; of a long text it sees every third part, which shows what languages it is in.
  private static func general(_ bytes: UnsafeBufferPointer<UInt8>) -> (language: Language, isWhole: Bool) {
    guard bytes.count > 3 * partLength else { return LanguageDetector.general(bytes) }
    var sample: [UInt8] = []
    sample.reserveCapacity(bytes.count / 2)
    var start = 0
    while start < bytes.count {
      var end = min(start + partLength, bytes.count)
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      sample += bytes[start..<end]
      start = min(end + 2 * partLength, bytes.count)
      while start < bytes.count, bytes[start] > 0x20 { start += 1 }
    }
    return sample.withUnsafeBufferPointer(LanguageDetector.general)
  }

  private static let partLength = 300

  private static func long(_ part: UnsafeBufferPointer<UInt8>, _ language: Language) -> Language {
    let own = LanguageDetector.language(of: part, expected: language)
    return own == .undetermined ? language : own
  }

  /// A few words keep the article's language unless they are in another script.
  private static func short(_ part: UnsafeBufferPointer<UInt8>, _ language: Language) -> Language {
    let letters = LetterCount(part)
    guard letters.all > 12 else { return language }
    let isCyrillic = letters.cyrillic * 2 > letters.all
    let expectsCyrillic = ["ru", "uk", "be", "bg"].contains(language.rawValue)
    return isCyrillic == expectsCyrillic ? language : long(part, language)
  }
}
