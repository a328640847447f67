public import ParleyText

/// The words of a text and of a query in the form in which search compares them: folded (case, ё, apostrophes) and without
/// their endings, so that "переговоры" finds "переговоров".
public struct SearchWords: Sendable {
  private let stemmer = Stemmer()

  public init() {}

  /// Each word of a text folded, and its stem in the text's language where that differs, separated by spaces.
  /// - Complexity: O(bytes).
  public func words(_ text: String, language: Language) -> String {
    var out = ""
    for word in Self.split(text) {
      let letters = Letters(folding: word)
      out += String(decoding: letters, as: UTF16.self) + " "
      let stem = stemmer.stem(letters, language: language)
      if stem != letters { out += String(decoding: stem, as: UTF16.self) + " " }
    }
    return out
  }

  /// For each word of a query, the word itself and its stems in every language that has a stemmer.
  public func alternatives(_ query: String) -> [[String]] {
    Self.split(query).map { word in
      let letters = Letters(folding: word)
      var forms = [String(decoding: letters, as: UTF16.self)]
      for language in [Language.english, .russian, .ukrainian] {
        let stem = String(decoding: stemmer.stem(letters, language: language), as: UTF16.self)
        if !forms.contains(stem) { forms.append(stem) }
      }
      return forms
    }
  }

  private static func split(_ text: String) -> [Substring.UnicodeScalarView] {
    text.unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil && !isInner($0) }
      .filter { $0.contains { !isInner($0) } }
  }

  /// Marks that stand within words: apostrophes in their three forms, and combining accents.
  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}" || scalar.properties.generalCategory == .nonspacingMark
  }
}
