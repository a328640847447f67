/// A place where a sentence could end: what stands around it, for the rules to judge.
struct SentenceBoundary {
  let tokens: [Token]
  let abbreviations: Abbreviations.Table
  /// The first token of the sentence so far.
  let start: Int
  /// The full stop, question mark or the like.
  let stop: Int
  /// The first token after the stop and the closing marks and brackets that belong to it.
  let next: Int
  /// The end of the paragraph.
  let end: Int
  /// How many brackets are open at the stop.
  let openBrackets: Int

  var last: Token? { stop > start ? tokens[stop - 1] : nil }
  var beforeLast: Token? { stop > start + 1 ? tokens[stop - 2] : nil }
  /// The stop belongs to the word before it.
  var touches: Bool { stop > start && !tokens[stop].hasSpaceBefore }
  var isFullStop: Bool { tokens[stop].end - tokens[stop].start == 1 && tokens[stop].key == Self.fullStop }
  private static let fullStop = FoldedHash.of(".")

  /// The first token after the boundary that is read aloud, past opening marks, brackets and dashes.
  var nextWord: Token? {
    var index = next
    while index < end, !tokens[index].isWordLike {
      switch tokens[index].kind {
      case .quote, .openBracket, .dash, .stop, .symbol: index += 1
      default: return nil
      }
    }
    return index < end ? tokens[index] : nil
  }

  var isLowercaseNext: Bool {
    guard let word = nextWord, word.kind != .number else { return false }
    return !word.isCapitalised && !word.shape.contains(.hasDigit)
  }

  func abbreviation(_ kinds: Abbreviations.Kind...) -> Bool {
    guard touches, isFullStop, let last, let kind = abbreviations.kinds[last.key] else { return false }
    return kinds.contains(kind)
  }
}
