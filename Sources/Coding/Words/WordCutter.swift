import ParleyText

/// Cuts tokens at their hyphens and finds stem and atoms of each part; what it found for a spelling, it keeps.
struct WordCutter {
  let bytes: [UInt8]
  let automaton: PatternAutomaton
  let stemmer: Stemmer
  private var stems: [Spelling: UInt64] = [:]
  private let articles: Set<UInt64> = Set(["a", "an", "the"].map { LetterHash.of(Letters($0.utf16)) })

  private struct Spelling: Hashable {
    var hash: UInt64
    var language: Language
  }

  init(bytes: [UInt8], automaton: PatternAutomaton, stemmer: Stemmer) {
    self.bytes = bytes
    self.automaton = automaton
    self.stemmer = stemmer
  }

  mutating func cut(_ token: Token, language: Language, pause: WordStream.Pause, into stream: inout WordStream) {
    var start = Int(token.start)
    let end = Int(token.end)
    var pause = pause
    while start < end {
      var stop = start
      var length = 0
      while stop < end {
        length = Self.hyphenLength(bytes, at: stop, end: end)
        if length > 0 { break }
        stop += 1
      }
      if stop > start {
        add(TextSpan(start, stop), of: token, language: language, pause: pause, to: &stream)
        pause = .none
      }
      start = stop + max(1, length)
    }
  }

  private mutating func add(
    _ span: TextSpan, of token: Token, language: Language, pause: WordStream.Pause, to stream: inout WordStream
  ) {
    let text = String(decoding: bytes[span.range], as: UTF8.self)
    var letters = Letters(folding: text.unicodeScalars)
    if token.kind == .initialism { letters.removeAll { $0 == 0x2E } }
    let first = stream.atoms.count
    var hash = LetterHash()
    for (index, unit) in letters.enumerated() {
      hash.combine(unit)
      automaton.appendPrefixAtoms(hash.value, length: index + 1, to: &stream.atoms)
    }
    let spelling = Spelling(hash: hash.value, language: language)
    let stem: UInt64
    if let known = stems[spelling] {
      stem = known
    } else {
      stem = LetterHash.of(stemmer.stem(letters, language: language))
      stems[spelling] = stem
    }
    automaton.appendStemAtoms(stem, language: language, to: &stream.atoms)
    if automaton.hasExact {
      automaton.appendExactAtoms(LetterHash.of(text.utf16.filter { $0 != 0x2E }), to: &stream.atoms)
    }
    stream.words.append(
      WordStream.Word(
        span: span, stem: stem, language: language, pause: pause,
        isArticle: language == .english && articles.contains(hash.value),
        isCapitalised: token.isCapitalised && span.start == Int(token.start), atoms: first..<stream.atoms.count))
  }

  /// The bytes of a hyphen (-, ‐ or ‑) at an offset; 0 where none stands.
  private static func hyphenLength(_ bytes: [UInt8], at offset: Int, end: Int) -> Int {
    if bytes[offset] == 0x2D { return 1 }
    guard bytes[offset] == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80 else { return 0 }
    return bytes[offset + 2] == 0x90 || bytes[offset + 2] == 0x91 ? 3 : 0
  }
}
