import ParleyText

/// Takes inflection off words, so that one pattern finds every form.
///
/// English and Russian after Snowball's published algorithms (Porter 2001–2006), Ukrainian by an own list of endings. Words of other
/// languages stay as they are.
struct Stemmer: Sendable {
  private let english = EnglishStemmer()
  private let russian = RussianStemmer()
  private let ukrainian = UkrainianStemmer()

  /// The stem of a folded word. Latin words inside Cyrillic text are left as they are.
  func stem(_ word: Letters, language: Language) -> Letters {
    switch language {
    case .english: return english.stem(word)
    case .russian: return russian.stem(word)
    case .ukrainian: return ukrainian.stem(word)
    default: return word
    }
  }
}
