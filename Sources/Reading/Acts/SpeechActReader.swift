import ParleyText

/// Says what is done by a statement: each phrase that speaks for an act has a weight, and the heaviest act wins.
///
/// The cue counts more than the content, and what stands early in the content more than what stands late. A negation before
/// a phrase of agreement makes a refusal of it.
struct SpeechActReader {
  let words: ArticleWords

  /// The act of a statement.
  func act(of statement: Statement) -> SpeechAct {
    var scores = Scores()
    if let cue = statement.cue { count(words.tokens(of: cue), factor: 3, into: &scores) }
    for span in statement.content {
      count(words.tokens(of: span, atMost: ModeFinder.longest), factor: 1.5, into: &scores)
    }
    return scores.best ?? .declare
  }

  /// The act that a run of tokens tells of, where nobody is said to say it.
  func act(of tokens: Range<Int>) -> SpeechAct {
    var scores = Scores()
    count(tokens, factor: 2, into: &scores)
    return scores.best ?? .assess
  }

  /// A score for each act.
  private struct Scores {
    private var of: [Double] = Array(repeating: 0, count: SpeechActReader.acts.count)

    mutating func add(_ act: SpeechAct, _ weight: Double) {
      guard let index = SpeechActReader.acts.firstIndex(of: act) else { return }
      of[index] = max(of[index], weight) + 0.15 * min(of[index], weight)
    }

    var best: SpeechAct? {
      let top = of.indices.max { of[$0] < of[$1] }
      return top.flatMap { of[$0] > 0 ? SpeechActReader.acts[$0] : nil }
    }
  }

  private static let acts = SpeechAct.allCases

  private func count(_ tokens: Range<Int>, factor: Double, into scores: inout Scores) {
    let matches = words.matches(in: tokens)
    for match in matches {
      guard case .act(let term) = match.sense else { continue }
      let near = words.matches(in: max(0, match.tokens.lowerBound - 6)..<match.tokens.upperBound)
      guard !isInside(match, near), let act = act(of: term, match, near) else { continue }
      let place = Double(match.tokens.lowerBound - tokens.lowerBound)
      // "Said" and "stated" say little of what is done, wherever they stand.
      let isPlain = term.act == .declare || term.act == .assess
      scores.add(act, Double(term.weight) * (isPlain ? min(factor, 1) : factor) / (1 + place / 25))
    }
  }

  /// A shorter phrase inside a longer one says nothing of its own.
  private func isInside(_ match: PhraseMatch, _ near: ArraySlice<PhraseMatch>) -> Bool {
    near.contains {
      if case .act = $0.sense {} else { return false }
      return $0.tokens.count > match.tokens.count && $0.tokens.lowerBound <= match.tokens.lowerBound
        && $0.tokens.upperBound >= match.tokens.upperBound
    }
  }

  /// The act of a phrase, turned round by a negation; and what is hostile and still to come is a threat.
  private func act(of term: ActTerm, _ match: PhraseMatch, _ matches: ArraySlice<PhraseMatch>) -> SpeechAct? {
    if stands(.mode(.negation), before: match, within: 1, matches) { return Self.negation(of: term.act) }
    let isHostile = [.coerce, .assault, .sanction, .mobilize].contains(term.act)
    return isHostile && stands(.mode(.future), before: match, within: 2, matches) ? .threaten : term.act
  }

  private func stands(_ sense: Sense, before match: PhraseMatch, within gap: Int, _ matches: ArraySlice<PhraseMatch>)
    -> Bool
  {
    matches.contains { other in
      other.sense == sense && (0...gap).contains(match.tokens.lowerBound - other.tokens.upperBound)
    }
  }

  private static func negation(of act: SpeechAct) -> SpeechAct? {
    switch act {
    case .agree, .concede, .cooperate, .support, .consult, .retreat: .reject
    case .reject, .deny: .agree
    case .threaten, .assault, .mobilize, .coerce, .sanction: .declare
    default: act
    }
  }
}
