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
    var isSpeech = false
  }

  mutating func verb(_ match: Clauses.Match, _ place: Place) {
    let group = group(match, place)
    guard !group.isPassive else { return }
    if place.isSlavic { return slavicVerb(match, group, place) }
    let frame = match.cue.frame
    if frame.contains(.quote), quoteThenCue(group, place) { return }
    var source: Range<Int>?
    var after = group.range.upperBound
    if match.cue.form == .gerund, !group.hasBe, let last = drafts.last, last.isSpeech, let cue = last.cue,
      place.sentence.contains(cue.lowerBound), cue.upperBound <= group.range.lowerBound
    {
      source = last.source
    } else if match.cue.form == .gerund, !group.hasBe {
      source = subjects.shared(before: group.range.lowerBound, from: place.bounds.lowerBound)
    } else {
      source = subjects.before(group.range.lowerBound, from: place.bounds.lowerBound)
    }
    let isShared = match.cue.form == .gerund && !group.hasBe
    if let source, !isShared, frame.contains(.quote), !isTitled(source, frame, after: after, place),
      quoteThenSubject(source, group, place)
    {
      return
    }
    // "Said Ellis: …"
    if source == nil, group.range.lowerBound == place.sentence.lowerBound, !isShared,
      let inverted = subjects.after(after, before: place.bounds.upperBound)
    {
      source = inverted
      after = inverted.upperBound
    }
    if let found = contents.after(after, frame: frame, place: place), !isRelative(found, behind: group, place) {
      guard source != nil || found.rule != .subjectCueObject && match.cue.form != .gerund else { return }
      append(
        draft(group, source: source, content: found.content, quotation: found.quotation, rule: found.rule))
    } else if frame.contains(.trailing) {
      trailing(group, source, place)
    }
  }

  /// "The talks failed, said a diplomat who …": a clause about the subject, which stands behind the verb.
  private func isRelative(_ found: Contents.Found, behind group: Group, _ place: Place) -> Bool {
    guard found.rule == .subjectCueQuestion, let start = found.content.first?.lowerBound else { return false }
    return start > group.range.upperBound && clauses.has(start, .relative)
      && group.range.lowerBound > place.sentence.lowerBound && isBreak(group.range.lowerBound - 1)
  }

  /// Whether a clause behind an attribution tells of its source: "…, who asked not to be named", «…, пожелавший остаться …».
  func describesSource(_ clause: Range<Int>, _ place: Place) -> Bool {
    clauses.has(clause.lowerBound, [.cue, .relative]) || place.isSlavic && subjects.isParticiple(clause.lowerBound)
  }

  /// "In his book “The Long Road,” he said that …": the marks hold a title, and what is said stands behind the verb.
  private func isTitled(_ source: Range<Int>, _ frame: Frame, after: Int, _ place: Place) -> Bool {
    var last = source.lowerBound - 1
    if last >= place.sentence.lowerBound, clauses.kind(last) == .comma { last -= 1 }
    guard last > place.sentence.lowerBound, clauses.quotation[last] >= 0 else { return false }
    let quotation = text.quotations[Int(clauses.quotation[last])].tokens
    guard quotation.count <= 12, quotation.lowerBound > place.sentence.lowerBound,
      quotation.allSatisfy({
        text.tokens[$0].kind != .word || text.tokens[$0].isCapitalised || text.tokens[$0].span.count <= 4
      })
    else { return false }
    return contents.after(after, frame: frame, place: place) != nil
  }

  func draft(
    _ group: Group, source: Range<Int>?, content: [Range<Int>], quotation: Statement.Quotation, rule: Draft.Rule
  ) -> Draft {
    Draft(
      source: source, cue: group.range, content: content, quotation: quotation, rule: rule, negation: group.negation,
      falsely: group.falsely, isSpeech: group.isSpeech)
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
      !describesSource(rest, place)
    {
      parts.append(rest)
    }
    guard parts.count > 1 || content.count > 2 && content.contains(where: { clauses.isVerb($0) }) else {
      return
    }
    endEarlier(at: begin, in: place)
    append(draft(group, source: source, content: parts, quotation: .indirect, rule: .clauseSubjectCue))
  }

  /// What was found before ends where an attribution of the whole begins: "agreed to leave, a source said".
  mutating func endEarlier(at attribution: Int, in place: Place) {
    for number in drafts.indices.suffix(3) {
      guard let last = drafts[number].content.last, place.sentence.contains(last.lowerBound),
        last.contains(attribution), last.lowerBound < attribution - 1
      else { continue }
      let content = drafts[number].content
      drafts[number].content = content.dropLast() + [contents.trimEnd(last.lowerBound..<attribution)]
    }
  }

  private func group(_ match: Clauses.Match, _ place: Place) -> Group {
    var start = match.tokens.lowerBound
    var group = Group(range: match.tokens, isPassive: false, hasBe: false)
    group.isSpeech = match.cue.frame.contains(.quote)
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
    // Adverbs roam freely in Russian and Ukrainian; only the negation belongs to the cue.
    if place.isSlavic {
      start = group.negation == match.tokens.lowerBound - 1 ? match.tokens.lowerBound - 1 : match.tokens.lowerBound
    }
    group.range = start..<match.tokens.upperBound
    group.isPassive = group.hasBe && (match.cue.form == .past || match.cue.form == .participle)
    return group
  }

  /// "he's", "they've": what hangs on a pronoun is an auxiliary.
  private func isContracted(_ index: Int) -> Bool {
    clauses.kind(index) == .clitic && index > 0
      && (clauses.has(index - 1, [.subject, .relative]) || clauses.has(index, .auxiliary))
  }
}
