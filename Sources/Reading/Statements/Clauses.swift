import ParleyText

/// The article's tokens with what each of them can do in a sentence: the view that all rules share.
struct Clauses {
  let text: Segmentation
  /// One entry a token.
  let classes: [WordClass]
  /// Cues by their first token, longest first match, in order.
  let cues: [Match]
  /// For each token, the index of the outermost quotation that holds it, or -1.
  let quotation: [Int32]

  struct Match: Sendable {
    var tokens: Range<Int>
    var cue: Cue
  }

  /// - Complexity: O(tokens).
  init(_ text: Segmentation, lexicons: CueLexicons) {
    self.text = text
    var classes = [WordClass](repeating: [], count: text.tokens.count)
    var cues: [Match] = []
    for segment in text.paragraphs where segment.kind != .furniture {
      guard let lexicon = lexicons[segment.language] ?? lexicons[.english] else { continue }
      var skip = segment.tokens.lowerBound
      for index in segment.tokens {
        let token = text.tokens[index]
        guard token.kind == .word || token.kind == .clitic || token.kind == .initialism else { continue }
        classes[index].formUnion(lexicon.classes[token.key] ?? [])
        if let phrase = lexicon.phrases.longestMatch(at: index, in: text.tokens, before: segment.tokens.upperBound) {
          for inside in phrase.tokens { classes[inside] = phrase.value }
        }
        guard index >= skip,
          let match = lexicon.cues.longestMatch(at: index, in: text.tokens, before: segment.tokens.upperBound)
        else { continue }
        cues.append(Match(tokens: match.tokens, cue: match.value))
        skip = match.tokens.upperBound
        if match.value.kind == .verb, match.value.form != .gerund { classes[index].insert(.verb) }
        classes[index].insert(.cue)
      }
    }
    var quotation = [Int32](repeating: -1, count: text.tokens.count)
    for (number, found) in text.quotations.enumerated() where found.depth == 0 {
      for index in found.tokens { quotation[index] = Int32(clamping: number) }
    }
    self.classes = classes
    self.cues = cues
    self.quotation = quotation
  }

  @inline(__always)
  func has(_ index: Int, _ wanted: WordClass) -> Bool { !classes[index].isDisjoint(with: wanted) }

  @inline(__always)
  func kind(_ index: Int) -> Token.Kind { text.tokens[index].kind }

  /// Whether a word's folded letters end so; ASCII only.
  func ends(_ index: Int, _ suffix: StaticString) -> Bool {
    let span = text.tokens[index].span
    guard span.count > suffix.utf8CodeUnitCount + 1 else { return false }
    for offset in 0..<suffix.utf8CodeUnitCount {
      let byte = text.bytes[span.end - suffix.utf8CodeUnitCount + offset]
      if byte | 0x20 != suffix.utf8Start[offset] { return false }
    }
    return true
  }

  /// A word that looks like a finite verb or participle: in the lists, or an English form in -ed.
  func isVerb(_ index: Int) -> Bool {
    if has(index, [.verb, .auxiliary]) { return true }
    let token = text.tokens[index]
    return token.kind == .word && !token.isCapitalised && classes[index].isEmpty && ends(index, "ed")
  }
}
