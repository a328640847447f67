import ParleyText

/// Gives each paragraph its language.
enum ParagraphLanguages {
  /// Paragraphs too short to tell, or not surely different, take the article's own language.
  /// - Parameter language: the article's.
  static func assign(_ paragraphs: inout [Paragraph], of text: String, language: Language) {
    var text = text
    text.withUTF8 { bytes in
      for index in paragraphs.indices {
        let part = UnsafeBufferPointer(rebasing: bytes[paragraphs[index].span.range])
        paragraphs[index].language = part.count < 60 ? short(part, language) : long(part, language)
      }
    }
  }

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
