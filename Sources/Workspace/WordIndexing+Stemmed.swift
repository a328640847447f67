import ParleyCoding
import ParleyLedger

extension WordIndexing {
  /// Words as `Coding` compares them.
  static var stemmed: WordIndexing {
    let words = SearchWords()
    return WordIndexing(words: { words.words($0, language: $1) }, alternatives: { words.alternatives($0) })
  }
}
