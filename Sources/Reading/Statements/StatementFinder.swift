import ParleyText

/// Finds the statements of one article: goes from cue to cue and asks for subject and content around it.
struct StatementFinder {
  let clauses: Clauses
  let lexicons: CueLexicons
  private let subjects: Subjects
  private let contents: Contents
  private(set) var drafts: [Draft] = []

  init(_ text: Segmentation, lexicons: CueLexicons) {
    clauses = Clauses(text, lexicons: lexicons)
    self.lexicons = lexicons
    subjects = Subjects(clauses: clauses)
    contents = Contents(clauses: clauses)
  }

  private var text: Segmentation { clauses.text }

  /// All statements, in the order of their cues.
  /// - Complexity: O(tokens).
  mutating func find() -> [Draft] {
    drafts = []
    for match in clauses.cues where clauses.quotation[match.tokens.lowerBound] < 0 {
      guard let sentence = text.sentence(at: Int(text.tokens[match.tokens.lowerBound].start)) else { continue }
      let bounds = bounds(of: match.tokens, in: text.sentences[sentence].tokens)
      let segment = text.paragraphs[text.sentences[sentence].paragraph]
      guard let lexicon = lexicons[segment.language] ?? lexicons[.english] else { continue }
      let place = Place(
        bounds: bounds, sentence: text.sentences[sentence].tokens, paragraph: segment.tokens, isSlavic: lexicon.isSlavic
      )
      switch match.cue.kind {
      case .verb: verb(match, place)
      case .preposition: preposition(match, place)
      case .noun: noun(match, place)
      case .hearsay: break
      }
    }
    return drafts
  }

  struct Place {
    /// The sentence without a quotation that begins before it.
    var bounds: Range<Int>
    var sentence: Range<Int>
    var paragraph: Range<Int>
    var isSlavic: Bool
  }

  /// The part of the sentence after the last quotation before the cue.
  private func bounds(of cue: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var lower = sentence.lowerBound
    var index = cue.lowerBound - 1
    while index >= lower {
      if clauses.quotation[index] >= 0 {
        let found = text.quotations[Int(clauses.quotation[index])]
        if found.tokens.count > 6 || found.tokens.lowerBound < sentence.lowerBound
          || clauses.kind(found.tokens.upperBound - 2) == .comma
        {
          lower = index + 1
          break
        }
      }
      index -= 1
    }
    return lower..<sentence.upperBound
  }

  // MARK: Verbs

  private mutating func verb(_ match: Clauses.Match, _ place: Place) {
    let group = group(match, place)
    guard !group.isPassive else { return }
    let frame = match.cue.frame
    var start = group.range.lowerBound
    if start > place.bounds.lowerBound, clauses.kind(start - 1) == .comma, start - 1 == place.bounds.lowerBound {
      start -= 1
    }
    let quoteBefore = quotation(endingBefore: start)
    // “…,” said Ann Roe
    if let quoteBefore, frame.contains(.quote),
      start <= place.bounds.lowerBound || start == group.range.lowerBound - 1
        || clauses.quotation[group.range.lowerBound - 1] >= 0
    {
      let source = subjects.after(group.range.upperBound, before: place.bounds.upperBound)
      append(
        Draft(
          source: source, cue: group.range,
          content: quoteParts(quoteBefore, after: source?.upperBound ?? group.range.upperBound, place),
          quotation: .direct, rule: .quoteCueSubject))
      return
    }
    var source =
      match.cue.form == .gerund && !group.hasBe && !place.isSlavic || match.cue.form == .gerund && place.isSlavic
      ? subjects.shared(before: group.range.lowerBound, from: place.bounds.lowerBound)
      : subjects.before(group.range.lowerBound, from: place.bounds.lowerBound)
    var after = group.range.upperBound
    if place.isSlavic, source == nil {
      source = slavicSubject(after: after, place)
      after = source?.upperBound ?? after
    }
    if let source, frame.contains(.quote), let quoteBefore = quotation(endingBefore: source.lowerBound) {
      append(
        Draft(
          source: source, cue: group.range, content: quoteParts(quoteBefore, after: group.range.upperBound, place),
          quotation: .direct, rule: .quoteSubjectCue))
      return
    }
    if let found = contents.after(after, frame: frame, place: place) {
      guard source != nil || found.rule != .subjectCueObject else { return }
      append(
        Draft(source: source, cue: group.range, content: found.content, quotation: found.quotation, rule: found.rule))
    } else if frame.contains(.trailing),
      let content = contents.before(
        source.map { min($0.lowerBound, group.range.lowerBound) } ?? group.range.lowerBound, place: place)
    {
      if source == nil { source = subjects.after(group.range.upperBound, before: place.bounds.upperBound) }
      guard source != nil else { return }
      append(Draft(source: source, cue: group.range, content: [content], quotation: .indirect, rule: .clauseSubjectCue))
    }
  }

  /// "The plan is dead, he said." and "The plan, he said, is dead."
  private mutating func trailing(_ match: Clauses.Match, _ group: Group, _ subject: Range<Int>?, _ place: Place) {
    var source = subject
    var begin = source.map { min($0.lowerBound, group.range.lowerBound) } ?? group.range.lowerBound
    if source == nil || clauses.kind(max(begin - 1, 0)) != .comma {
      begin = group.range.lowerBound
      source = subjects.after(group.range.upperBound, before: place.bounds.upperBound) ?? source
    }
    guard let source, begin > place.sentence.lowerBound, [.comma, .dash].contains(clauses.kind(begin - 1)),
      let content = contents.before(begin, place: place)
    else { return }
    var parts = [content]
    let after = max(source.upperBound, group.range.upperBound)
    if after < place.sentence.upperBound, clauses.kind(after) == .comma,
      let rest = contents.clause(from: after, place: place),
      rest.count > 2, !clauses.has(rest.lowerBound, [.cue, .relative])
    {
      parts.append(rest)
    }
    guard parts.count > 1 || content.contains(where: { clauses.isVerb($0) }) else { return }
    append(Draft(source: source, cue: group.range, content: parts, quotation: .indirect, rule: .clauseSubjectCue))
  }

  struct Group {
    var range: Range<Int>
    var isPassive: Bool
    var hasBe: Bool
  }

  /// The verb with the auxiliaries, adverbs and negation before it.
  private func group(_ match: Clauses.Match, _ place: Place) -> Group {
    var start = match.tokens.lowerBound
    var hasBe = false
    while start > place.bounds.lowerBound {
      let before = start - 1
      guard clauses.has(before, [.auxiliary, .negation, .adverb]),
        !clauses.has(before, [.subject, .subordinator, .coordinator])
      else { break }
      if clauses.has(before, .be) { hasBe = true }
      start = before
    }
    while start < match.tokens.lowerBound, clauses.text.tokens[start].isCapitalised, clauses.has(start, .adverb) {
      start += 1
    }
    let isPassive = hasBe && (match.cue.form == .past || match.cue.form == .participle)
    return Group(range: start..<match.tokens.upperBound, isPassive: isPassive, hasBe: hasBe)
  }

  /// The quotation that ends right before a token, a comma or dash between them allowed.
  private func quotation(endingBefore index: Int) -> Int? {
    var at = index - 1
    while at >= 0, clauses.quotation[at] < 0, [.comma, .dash].contains(clauses.kind(at)) { at -= 1 }
    guard at >= 0, at >= index - 3, clauses.quotation[at] >= 0 else { return nil }
    let found = Int(clauses.quotation[at])
    let last = text.quotations[found].tokens.upperBound - 1
    return last == at && text.quotations[found].tokens.count > 2 ? found : nil
  }

  /// The quotation before an attribution and the one that goes on after it.
  private func quoteParts(_ first: Int, after end: Int, _ place: Place) -> [Range<Int>] {
    var parts = [text.quotations[first].tokens]
    var index = end
    var skipped = 0
    while index < place.paragraph.upperBound, clauses.quotation[index] < 0 {
      index += 1
      skipped += 1
      if index > place.sentence.upperBound { return parts }
    }
    guard index < place.paragraph.upperBound else { return parts }
    let next = text.quotations[Int(clauses.quotation[index])]
    guard next.tokens.lowerBound == index, next.tokens.count > 3 else { return parts }
    parts.append(next.tokens)
    return parts
  }

  /// In Russian and Ukrainian the subject may follow: "заявил в среду пресс-секретарь президента Дмитрий Песков".
  private func slavicSubject(after verb: Int, _ place: Place) -> Range<Int>? {
    var start = verb
    while start < place.bounds.upperBound, clauses.has(start, [.adverb, .time, .object]) { start += 1 }
    guard start < place.bounds.upperBound, clauses.text.tokens[start].kind == .word,
      !clauses.has(start, [.preposition, .complementizer, .question, .subordinator])
    else { return nil }
    var end = start
    while end < place.bounds.upperBound {
      switch clauses.kind(end) {
      case .word, .initialism, .number, .clitic:
        if clauses.has(end, [.complementizer, .subordinator, .time]) { return start..<end }
        if clauses.has(end, [.verb]) { return start < end ? start..<end : nil }
      case .stop:
        if clauses.text.tokens[end - 1].span.count <= 2 { break }
        return start..<end
      case .quote: if clauses.quotation[end] < 0 { return start..<end }
      case .openBracket, .closeBracket: break
      default: return start < end ? start..<end : nil
      }
      end += 1
    }
    return start..<end
  }

  // MARK: Prepositions and nouns

  private mutating func preposition(_ match: Clauses.Match, _ place: Place) {
    let start = match.tokens.upperBound
    var end = start
    while end < place.sentence.upperBound,
      ![.comma, .semicolon, .stop, .dash].contains(clauses.kind(end))
        || clauses.kind(end) == .stop && end + 1 < place.sentence.upperBound && !clauses.text.tokens[end].hasSpaceBefore
          && clauses.text.tokens[end - 1].isCapitalised
    { end += 1 }
    guard end > start else { return }
    let source = start..<end
    let content: Range<Int>?
    if match.tokens.lowerBound <= place.sentence.lowerBound + 1 {
      content = contents.clause(from: end, place: place)
    } else {
      content = contents.before(match.tokens.lowerBound, place: place)
    }
    guard let content else { return }
    append(Draft(source: source, cue: match.tokens, content: [content], quotation: .indirect, rule: .preposition))
  }

  private mutating func noun(_ match: Clauses.Match, _ place: Place) {
    let next = match.tokens.upperBound
    guard next < place.bounds.upperBound else { return }
    var at = next
    if place.isSlavic {
      while at < place.bounds.upperBound, at < next + 4, !clauses.has(at, .complementizer) { at += 1 }
    }
    guard at < place.bounds.upperBound, clauses.has(at, .complementizer),
      let content = contents.clause(from: at, place: place)
    else { return }
    var start = match.tokens.lowerBound
    var source: Range<Int>?
    if start > place.bounds.lowerBound, clauses.has(start - 1, .possessive) {
      source = (start - 1)..<start
    } else if start > place.bounds.lowerBound + 1, clauses.kind(start - 1) == .clitic {
      source = subjects.phraseStart(endingAt: start - 1, from: place.bounds.lowerBound)..<start
    } else if start > place.bounds.lowerBound, clauses.has(start - 1, .article) {
      start -= 1
    }
    guard source != nil || place.isSlavic else { return }
    append(
      Draft(source: source, cue: start..<match.tokens.upperBound, content: [content], quotation: .indirect, rule: .noun)
    )
  }

  private mutating func append(_ draft: Draft) {
    var draft = draft
    draft.content.removeAll { $0.isEmpty }
    if draft.source?.isEmpty == true { draft.source = nil }
    guard !draft.content.isEmpty, draft.cue?.isEmpty != true else { return }
    if let last = drafts.last, last.content == draft.content, last.source == draft.source { return }
    drafts.append(draft)
  }
}
