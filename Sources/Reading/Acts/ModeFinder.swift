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
      for match in words.matches(in: near) {
        guard !statement.content.contains(where: { $0.overlaps(words.segmentation.span(match.tokens)) }) else {
          continue
        }
        read(match, into: &mode, cue: true)
      }
    }
    for span in statement.content {
      for match in words.matches(in: words.tokens(of: span, atMost: Self.longest)) {
        read(match, into: &mode, cue: false)
      }
    }
    return mode
  }

  /// How many tokens of a content are looked at: the way of saying shows early.
  static let longest = 150

  private func read(_ match: PhraseMatch, into mode: inout Mode, cue: Bool) {
    guard case .mode(let term) = match.sense else { return }
    let span = words.segmentation.span(match.tokens)
    switch term {
    case .negation: if cue { mode.negated = mode.negated ?? span }
    case .falsehood: if cue { mode.reportedFalse = mode.reportedFalse ?? span }
    case .hedge: mode.hedged = mode.hedged ?? span
    case .conditional: mode.conditional = mode.conditional ?? span
    case .historical: mode.historical = mode.historical ?? span
    case .future: mode.future = mode.future ?? span
    case .hypothetical: mode.hypothetical = mode.hypothetical ?? span
    }
  }
}
