import ParleyText

/// Statements around a verb: said, заявил, пообіцяла.
extension StatementFinder {
  /// The verb with the auxiliaries, adverbs and negation before it.
  struct Group {
    var range: Range<Int>
    var isPassive: Bool
    var hasBe: Bool
    var negation: Int?
    var falsely: Int?
  }

  mutating func verb(_ match: Clauses.Match, _ place: Place) {
    let group = group(match, place)
    guard !group.isPassive else { return }
    let frame = match.cue.frame
    if frame.contains(.quote), quoteThenCue(group, place) { return }
    var source: Range<Int>?
    var after = group.range.upperBound
    if match.cue.form == .gerund, !group.hasBe {
      source = subjects.shared(before: group.range.lowerBound, from: place.bounds.lowerBound)
    } else {
      source = subjects.before(group.range.lowerBound, from: place.bounds.lowerBound)
    }
    if place.isSlavic, let inverted = slavicSubject(after: after, place), source == nil || !isNominative(source, place)
    {
      source = inverted
      after = inverted.upperBound
    }
    if let source, frame.contains(.quote), quoteThenSubject(source, group, place) { return }
    if let found = contents.after(after, frame: frame, place: place) {
      guard source != nil || found.rule != .subjectCueObject else { return }
      append(
        draft(group, source: source, content: found.content, quotation: found.quotation, rule: found.rule))
    } else if frame.contains(.trailing) {
      trailing(group, source, place)
    }
  }

  func draft(
    _ group: Group, source: Range<Int>?, content: [Range<Int>], quotation: Statement.Quotation, rule: Draft.Rule
  ) -> Draft {
    Draft(
      source: source, cue: group.range, content: content, quotation: quotation, rule: rule, negation: group.negation,
      falsely: group.falsely)
  }

  /// "The plan is dead, he said." and "The plan, he said, is dead."
  private mutating func trailing(_ group: Group, _ subject: Range<Int>?, _ place: Place) {
    var source = subject
    var begin = min(source?.lowerBound ?? group.range.lowerBound, group.range.lowerBound)
    if source == nil || begin == place.sentence.lowerBound || !isBreak(begin - 1) {
      begin = group.range.lowerBound
      source = subjects.after(group.range.upperBound, before: place.bounds.upperBound) ?? source
    }
    guard let source, begin > place.sentence.lowerBound, isBreak(begin - 1),
      let content = contents.before(begin, place: place)
    else { return }
    var parts = [content]
    let after = max(source.upperBound, group.range.upperBound)
    if after < place.sentence.upperBound, clauses.kind(after) == .comma,
      let rest = contents.clause(from: after, place: place), rest.count > 2,
      !clauses.has(rest.lowerBound, [.cue, .relative])
    {
      parts.append(rest)
    }
    guard parts.count > 1 || content.count > 2 && (place.isSlavic || content.contains { clauses.isVerb($0) }) else {
      return
    }
    append(draft(group, source: source, content: parts, quotation: .indirect, rule: .clauseSubjectCue))
  }

  private func isBreak(_ index: Int) -> Bool { [.comma, .dash].contains(clauses.kind(index)) }

  private func group(_ match: Clauses.Match, _ place: Place) -> Group {
    var start = match.tokens.lowerBound
    var group = Group(range: match.tokens, isPassive: false, hasBe: false)
    while start > place.bounds.lowerBound {
      let before = start - 1
      if isContracted(before) {
        group.hasBe = group.hasBe || match.cue.form == .gerund
        start = before
        break
      }
      guard clauses.has(before, [.auxiliary, .negation, .adverb]),
        !clauses.has(before, [.subject, .subordinator, .coordinator]) || clauses.has(before, .negation)
      else { break }
      if clauses.has(before, .be) { group.hasBe = true }
      if clauses.has(before, .negation) { group.negation = before }
      if clauses.has(before, .falsely) { group.falsely = before }
      start = before
    }
    while start < match.tokens.lowerBound, text.tokens[start].isCapitalised, clauses.has(start, .adverb) { start += 1 }
    group.range = start..<match.tokens.upperBound
    group.isPassive = group.hasBe && (match.cue.form == .past || match.cue.form == .participle)
    return group
  }

  /// "he's", "they've": what hangs on a pronoun is an auxiliary.
  private func isContracted(_ index: Int) -> Bool {
    clauses.kind(index) == .clitic && index > 0
      && (clauses.has(index - 1, [.subject, .relative]) || clauses.has(index, .auxiliary))
  }

  // MARK: Russian and Ukrainian

  /// The subject that follows its verb: "заявил в среду пресс-секретарь президента Дмитрий Песков".
  private func slavicSubject(after verb: Int, _ place: Place) -> Range<Int>? {
    var start = verb
    let end = place.bounds.upperBound
    while start < end {
      if clauses.has(start, [.adverb, .time]) {
        start += 1
      } else if clauses.has(start, .preposition), let past = pastPhrase(start, end) {
        start = past
      } else {
        break
      }
    }
    guard start < end, text.tokens[start].kind == .word || clauses.quotation[start] >= 0,
      !clauses.has(start, [.preposition, .complementizer, .question, .subordinator, .object, .coordinator])
        || clauses.has(start, .subject)
    else { return nil }
    if clauses.has(start, .subject) { return start..<(start + 1) }
    let stop = nounPhraseEnd(from: start, end)
    guard stop > start, !isInfinitive(start) else { return nil }
    return start..<stop
  }

  /// Past "в среду", "в интервью РБК", "на брифинге": to the next name or noun that may be a subject.
  private func pastPhrase(_ start: Int, _ end: Int) -> Int? {
    var index = start + 1
    var words = 0
    while index < end, words < 6 {
      guard text.tokens[index].kind == .word || text.tokens[index].kind == .number || clauses.quotation[index] >= 0
      else { return nil }
      if words > 0, text.tokens[index].isCapitalised, !text.tokens[index - 1].isCapitalised || words > 1 {
        return index
      }
      if words > 0, clauses.has(index, .role) { return index }
      if clauses.has(index, [.time]) || text.tokens[index].kind == .number {
        while index < end, clauses.has(index, .time) || text.tokens[index].kind == .number { index += 1 }
        return index
      }
      index += 1
      words += 1
    }
    return nil
  }

  private func nounPhraseEnd(from start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      switch clauses.kind(index) {
      case .word, .initialism, .number, .clitic:
        if clauses.has(index, [.complementizer, .subordinator, .time, .adverb, .question]) { return index }
        if clauses.isVerb(index) || isInfinitive(index) { return index }
        if clauses.has(index, .preposition), index > start, clauses.has(min(index + 1, end - 1), [.setting, .time]) {
          return index
        }
      case .stop:
        guard index > start, text.tokens[index - 1].span.count <= 2 else { return index }
      case .quote: if clauses.quotation[index] < 0 { return index }
      case .openBracket, .closeBracket: break
      default: return index
      }
      index += 1
    }
    return index
  }

  private func isInfinitive(_ index: Int) -> Bool { contents.isInfinitive(index) }

  /// Whether a run before a verb can be its subject: not an oblique pronoun, not a phrase that begins with a preposition.
  private func isNominative(_ source: Range<Int>?, _ place: Place) -> Bool {
    guard let source else { return false }
    if clauses.has(source.lowerBound, [.preposition, .object]), !clauses.has(source.lowerBound, .subject) {
      return false
    }
    return !clauses.has(source.upperBound - 1, [.object]) || clauses.has(source.upperBound - 1, .subject)
  }
}
