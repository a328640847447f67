import ParleyText

/// Statements around a preposition or a noun: "according to", "the claim that", «по словам».
extension StatementFinder {
  mutating func preposition(_ match: Clauses.Match, _ place: Place) {
    let end = phraseEnd(from: match.tokens.upperBound, place)
    guard end > match.tokens.upperBound, !clauses.has(match.tokens.upperBound, .relative) else { return }
    phrase(match, source: match.tokens.upperBound..<end, to: end, place)
  }

  /// "in his view", «по их словам».
  mutating func sourceInside(_ match: Clauses.Match, _ place: Place) {
    let source = (match.tokens.lowerBound + 1)..<(match.tokens.lowerBound + 2)
    phrase(match, source: source, to: match.tokens.upperBound, place)
  }

  private mutating func phrase(_ match: Clauses.Match, source: Range<Int>, to end: Int, _ place: Place) {
    let isLeading = match.tokens.lowerBound <= place.sentence.lowerBound + 1
    let content: [Range<Int>]
    if isLeading {
      content = contents.clause(from: end, place: place).map { [$0] } ?? []
    } else if let earlier = reference(before: match.tokens.lowerBound, place) {
      content = [earlier]
    } else if let before = contents.before(match.tokens.lowerBound, place: place) {
      let isInserted =
        end < place.sentence.upperBound && clauses.kind(end) == .comma && isBreak(before: match.tokens.lowerBound)
      let rest = isInserted ? contents.clause(from: end, place: place) : nil
      content = [before] + (rest.map { $0.count > 2 && !describesSource($0, place) ? [$0] : [] } ?? [])
    } else {
      return
    }
    let isQuoted = content.contains { $0.contains { clauses.quotation[$0] >= 0 } }
    append(
      Draft(
        source: source, cue: match.tokens, content: content, quotation: isQuoted ? .mixed : .indirect,
        rule: .preposition))
  }

  private func isBreak(before index: Int) -> Bool {
    index > 0 && [.comma, .dash].contains(clauses.kind(index - 1))
  }

  /// The noun phrase after "according to": to the comma, past appositions that a second comma closes.
  private func phraseEnd(from start: Int, _ place: Place) -> Int {
    var end = start
    while end < place.sentence.upperBound {
      switch clauses.kind(end) {
      case .comma, .semicolon, .dash, .colon: return end
      case .stop:
        guard end + 1 < place.sentence.upperBound, !text.tokens[end].hasSpaceBefore, text.tokens[end - 1].isCapitalised
        else { return end }
      case .quote:
        if clauses.quotation[end] >= 0, end > start, text.quotations[Int(clauses.quotation[end])].tokens.count > 8 {
          return end
        }
      default: break
      }
      end += 1
    }
    return end
  }

  /// "reportedly", «якобы»: what follows is said by nobody who is named.
  mutating func hearsay(_ match: Clauses.Match, _ place: Place) {
    let start = match.tokens.upperBound
    guard
      !drafts.suffix(3).contains(where: { $0.cue?.overlaps(match.tokens) ?? false || $0.holds(match.tokens.lowerBound) }
      ),
      let content = contents.clause(from: start, place: place), content.count > 2
    else { return }
    append(Draft(source: nil, cue: match.tokens, content: [content], quotation: .indirect, rule: .hearsay))
  }

  mutating func noun(_ match: Clauses.Match, _ place: Place) {
    let next = match.tokens.upperBound
    guard next < place.bounds.upperBound else { return }
    if place.isSlavic { return slavicNoun(match, place) }
    var at = next
    if clauses.has(at, .be), at + 1 < place.bounds.upperBound { at += 1 }
    while at < place.bounds.upperBound, at < next + 4, at > next,
      clauses.kind(at) == .number || clauses.kind(at) == .closeBracket
    { at += 1 }
    // "Her claim that …", "her promise to …", "her criticism of …".
    let isOpened = at < place.bounds.upperBound && clauses.has(at, [.complementizer, .to])
    let isAbout = at == next && clauses.has(at, .preposition) && match.cue.frame.contains(.object)
    guard isOpened || isAbout,
      let content = isOpened
        ? contents.clause(from: at, place: place) : contents.phrase(from: at + 1, place: place)
    else { return }
    let start = match.tokens.lowerBound
    let lower = place.bounds.lowerBound
    var source: Range<Int>?
    if start > lower, clauses.has(start - 1, .possessive) {
      source = (start - 1)..<start
    } else if start > lower + 1, clauses.kind(start - 1) == .clitic {
      source = owner(in: subjects.phraseStart(endingAt: start - 1, from: lower)..<start)
    }
    guard source != nil else { return }
    append(
      Draft(
        source: source, cue: match.tokens, content: [beforeAnswer(content, to: match.tokens, place)],
        quotation: .indirect, rule: .noun))
  }

  /// "Asked about the union's demand that pay rise, the minister answered that …": to the comma, where the sentence opens with
  /// what somebody was asked and its own verb of saying stands behind.
  private func beforeAnswer(_ content: Range<Int>, to noun: Range<Int>, _ place: Place) -> Range<Int> {
    let opening = place.sentence.lowerBound
    guard noun.lowerBound - opening < 10, clauses.has(opening, .cue) || clauses.ends(opening, "ed") else {
      return content
    }
    let comma = content.dropFirst(2).first { comma in
      guard clauses.kind(comma) == .comma else { return false }
      return (comma + 1..<min(content.upperBound, comma + 8)).contains { clauses.says($0) }
    }
    return comma.map { content.lowerBound..<$0 } ?? content
  }

  /// "Asked about the union's claim that …": the owner alone, without a preposition that opens the phrase or that a verb takes.
  private func owner(in phrase: Range<Int>) -> Range<Int> {
    let opening = phrase.dropLast(2).last {
      clauses.has($0, .preposition)
        && ($0 == phrase.lowerBound || clauses.isVerb($0 - 1) || clauses.ends($0 - 1, "ed"))
    }
    return (opening.map { $0 + 1 } ?? phrase.lowerBound)..<phrase.upperBound
  }

  /// "Заявление Роу о том, что …", "требование Баку изменить …", "его слова, что …": between the noun and what is said
  /// stands whose it is.
  private mutating func slavicNoun(_ match: Clauses.Match, _ place: Place) {
    let next = match.tokens.upperBound
    let end = min(place.bounds.upperBound, next + 7)
    var at = next
    while at < end, text.tokens[at].isWordLike, !clauses.has(at, .complementizer), !clauses.isVerb(at),
      !contents.isInfinitive(at), !clauses.has(at, .about)
    { at += 1 }
    guard at < end else { return }
    let owner = at
    if clauses.has(at, .about), at + 2 < end, clauses.kind(at + 2) == .comma { at += 2 }
    if clauses.kind(at) == .comma { at += 1 }
    guard at < place.bounds.upperBound, clauses.has(at, .complementizer) || contents.isInfinitive(at) && at == owner,
      var content = contents.slavicClause(from: at, place: place)
    else { return }
    if at == owner, let phrase = contents.slavicPhrase(from: at, place: place) {
      // "Требование … изменить конституцию остаётся препятствием": to the clause's own verb.
      let verb = phrase.dropFirst().first { subjects.looksFinite($0) || clauses.isVerb($0) } ?? phrase.upperBound
      content = phrase.lowerBound..<verb
    }
    // "Заявление о том, что сделка готова, удивило посредников": the sentence's own verb comes behind the second comma.
    if let comma = content.dropFirst(2).dropLast().first(where: {
      clauses.kind($0) == .comma && (clauses.isVerb($0 + 1) || subjects.looksFinite($0 + 1))
    }) {
      content = content.lowerBound..<comma
    }
    var source: Range<Int>? = owner > next && !clauses.has(next, [.adverb, .preposition]) ? next..<owner : nil
    if source == nil, match.tokens.lowerBound > place.bounds.lowerBound,
      clauses.has(match.tokens.lowerBound - 1, .possessive)
    {
      source = (match.tokens.lowerBound - 1)..<match.tokens.lowerBound
    }
    guard source != nil else { return }
    append(Draft(source: source, cue: match.tokens, content: [content], quotation: .indirect, rule: .noun))
  }
}
