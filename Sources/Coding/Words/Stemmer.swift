import ParleyText

/// Takes inflection off words, so that one pattern finds every form.
///
/// English and Russian after Snowball's published algorithms (Porter 2001–2006), Ukrainian by an own list of endings. Russian and
/// Ukrainian stems lose the vowel that comes and goes before their last letter (список, списки; беженец, беженцы). Words of other languages
/// stay as they are.
struct Stemmer: Sendable {
  private let english = EnglishStemmer()
  private let russian = RussianStemmer()
  private let ukrainian = UkrainianStemmer()

  /// The stem of a folded word. Latin words inside Cyrillic text are left as they are.
  func stem(_ word: Letters, language: Language) -> Letters {
    switch language {
    case .english: return english.stem(word)
    case .russian: return withoutFleetingVowel(russian.stem(word))
    case .ukrainian: return withoutFleetingVowel(ukrainian.stem(word))
    default: return word
    }
  }

  /// "список" as "списк", "беженец" as "беженц". Stems in which the vowel stays lose it in every form, so that they still meet.
  private func withoutFleetingVowel(_ stem: Letters) -> Letters {
    guard stem.count >= 4, let last = stem.last, last == k || last == ts else { return stem }
    let vowel = stem[stem.count - 2]
    guard vowel == e || vowel == o && last == k, !vowels.contains(stem[stem.count - 3]) else { return stem }
    var shorter = stem
    shorter.remove(at: stem.count - 2)
    return shorter
  }

  private let k = Letters("к".utf16)[0]
  private let ts = Letters("ц".utf16)[0]
  private let e = Letters("е".utf16)[0]
  private let o = Letters("о".utf16)[0]
  private let vowels = Set("аеёиіїєоуыэюя".utf16)
}
