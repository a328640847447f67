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
        ? (LanguageDetector.language(of: bytes), false) : LanguageDetector.general(bytes)
      if let stated, stated != language { (language, isWhole) = (stated, false) }
      for index in paragraphs.indices {
        let part = UnsafeBufferPointer(rebasing: bytes[paragraphs[index].span.range])
        paragraphs[index].language = isWhole ? language : part.count < 60 ? short(part, language) : long(part, language)
      }
      return language
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
