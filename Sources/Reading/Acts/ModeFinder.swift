import ParleyText

/// Finds in what way a statement is made: negated, hedged, on a condition, about the past or the future.
struct ModeFinder {
  let words: ArticleWords

  /// Negation and falsehood are looked for around the cue, everything else in the content, hedges in both.
  func mode(of statement: Statement) -> Mode {
    var mode = Mode()
    if let cue = statement.cue, let sentence = words.segmentation.sentence(at: cue.start) {
      let tokens = words.tokens(of: cue)
      let near =
        max(words.segmentation.sentences[sentence].tokens.lowerBound, tokens.lowerBound - 3)..<tokens.upperBound
      for match in words.matches(inSentence: sentence) where near.contains(match.tokens.lowerBound) {
        guard !statement.content.contains(where: { $0.overlaps(words.segmentation.span(match.tokens)) }) else {
          continue
        }
        read(match, into: &mode, cue: true)
      }
    }
    for span in statement.content {
      var index = words.segmentation.sentence(at: span.start) ?? 0
      while index < words.segmentation.sentences.count, words.segmentation.sentences[index].span.start < span.end {
        for match in words.matches(inSentence: index)
        where span.contains(Int(words.segmentation.tokens[match.tokens.lowerBound].start)) {
          read(match, into: &mode, cue: false)
        }
        index += 1
      }
    }
    return mode
  }

  private func read(_ match: PhraseMatch, into mode: inout Mode, cue: Bool) {
    guard case .mode(let term) = match.sense else { return }
    let span = words.segmentation.span(match.tokens)
    switch term {
    case .negation: if cue { mode.negated = mode.negated ?? span }
    case .false_: if cue { mode.reportedFalse = mode.reportedFalse ?? span }
    case .hedge: mode.hedged = mode.hedged ?? span
    case .conditional: mode.conditional = mode.conditional ?? span
    case .historical: mode.historical = mode.historical ?? span
    case .future: mode.future = mode.future ?? span
    case .hypothetical: mode.hypothetical = mode.hypothetical ?? span
    }
  }
}
