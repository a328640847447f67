import ParleyText

/// Statements around a verb in Russian and Ukrainian.
extension StatementFinder {
  mutating func slavicVerb(_ match: Clauses.Match, _ group: Group, _ place: Place) {
    let frame = match.cue.frame
    let start = group.range.lowerBound
    let isGerund = match.cue.form == .gerund
    var edge = start
    while edge > place.sentence.lowerBound, clauses.has(edge - 1, [.adverb, .time]) { edge -= 1 }
    let isInserted = edge > place.sentence.lowerBound && isBreak(edge - 1)
    let isFirstPerson = !isGerund && match.tokens.count == 1 && isFirstPersonVerb(match.tokens.lowerBound)
    let inverted =
      isGerund || isFirstPerson
      ? nil : slavicSubject(after: group.range.upperBound, place) ?? house(after: group.range.upperBound, place)
    let afterInverted = inverted?.upperBound ?? group.range.upperBound
    if frame.contains(.quote), quoteThenCue(group, place, source: inverted) { return }
    // "Об этом заявил …", "Как сообщил …"
    if let inverted, let draft = referring(group, inverted, place) { return append(draft) }
    if let inverted, let draft = leadingTopic(group, inverted, place) { return append(draft) }
    // "Тенденция, говорят эксперты, сохранится": a subject after a verb that stands right behind a comma.
    if isInserted, let inverted, frame.contains(.trailing), endsAttribution(afterInverted, place),
      !opensClause(afterInverted, place)
    {
      if slavicTrailing(group, inverted, from: edge, to: afterInverted, place) { return }
    }
    var source = isGerund ? gerundSubject(start, place) : subjects.slavicBefore(start, from: place.bounds.lowerBound)
    if isFirstPerson, !(source?.contains { clauses.has($0, .firstPerson) } ?? false) { source = nil }
    var after = group.range.upperBound
    var pointedAt: Range<Int>?
    if !isGerund, !isFirstPerson, let house = house(before: start, place),
      source.map({ !isSubjectLike($0) || isPointedAt($0, behind: house) }) ?? true
    {
      source = house
      pointedAt = object(between: house, and: start)
    }
    if !isGerund, let shared = sharedSource(before: edge, place),
      frame.contains(.object) || !isPlainSubject(inverted)
    {
      source = shared
    } else if source == nil, let inverted {
      source = inverted
      after = afterInverted
    }
    if let source, source.upperBound <= start, frame.contains(.quote), quoteThenSubject(source, group, place) { return }
    if let found = contents.slavicAfter(after, frame: frame, place: place) {
      guard source != nil || group.isSpeech && [.subjectCueClause, .subjectCueQuote].contains(found.rule),
        !isPurpose(min(source?.lowerBound ?? start, start), place)
      else { return }
      let lead = found.rule == .subjectCueObject ? pointedAt.map { [$0] } ?? [] : []
      var found = draft(
        group, source: source, content: lead + found.content, quotation: found.quotation, rule: found.rule)
      found.isTopic = frame.contains(.topic) && found.rule == .subjectCueObject
      append(found)
    } else if let source, let pointedAt, frame.contains(.object) {
      append(
        draft(group, source: source, content: [pointedAt], quotation: .indirect, rule: .subjectCueObject))
    } else if let inverted, source == inverted, frame.contains(.object),
      let draft = leadingObject(group, inverted, place)
    {
      append(draft)
    } else if frame.contains(.trailing), let source {
      let begin = min(source.lowerBound, start)
      guard begin > place.sentence.lowerBound, isBreak(begin - 1), endsAttribution(max(after, source.upperBound), place)
      else { return }
      _ = slavicTrailing(group, source, from: begin, to: max(after, source.upperBound), place)
    }
  }

  /// "…, и добавил, что": a second verb right behind a conjunction has the subject of the one before it.
  private func sharedSource(before verb: Int, _ place: Place) -> Range<Int>? {
    guard verb > place.bounds.lowerBound, clauses.has(verb - 1, .coordinator) else { return nil }
    if let last = drafts.last, let cue = last.cue, place.sentence.contains(cue.lowerBound), cue.upperBound < verb,
      last.rule != .preposition, last.rule != .noun
    {
      return last.source
    }
    // "Государь улыбнулся и сказал": the verb before told of nothing that was said.
    let reach = max(place.bounds.lowerBound, verb - 12)..<(verb - 1)
    guard let before = reach.last(where: { clauses.isVerb($0) && clauses.quotation[$0] < 0 }),
      !(before..<verb).contains(where: { clauses.has($0, .complementizer) })
    else { return nil }
    return subjects.slavicBefore(before, from: place.bounds.lowerBound)
  }

  /// A pronoun, a name or a noun for people, and so a subject even where another is at hand.
  private func isPlainSubject(_ range: Range<Int>?) -> Bool {
    guard let first = range?.first else { return false }
    return clauses.has(first, [.subject, .role]) || text.tokens[first].isCapitalised && subjects.endsLikeName(first)
  }

  func isBreak(_ index: Int) -> Bool { [.comma, .dash].contains(clauses.kind(index)) }

  /// Whether a run after a phrase of place is more than a genitive of that phrase: "В Киеве Роу", not "В МИД Украины".
  private func isSubjectLike(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    return clauses.has(first, [.subject, .role]) || subjects.endsLikeName(first)
  }

  /// Whether nothing more than place and time stands between an attribution and the next comma or the end.
  private func endsAttribution(_ index: Int, _ place: Place) -> Bool {
    var at = index
    while at < place.sentence.upperBound, at < index + 14 {
      if [.comma, .stop, .dash].contains(clauses.kind(at)) { return true }
      if clauses.has(at, .complementizer) || clauses.isVerb(at) || clauses.kind(at) == .colon { return false }
      at += 1
    }
    return at >= place.sentence.upperBound
  }

  /// "Дипломат, пожелавший остаться неназванным, сказал газете, что …": what is said stands behind.
  private func opensClause(_ index: Int, _ place: Place) -> Bool {
    index + 1 < place.sentence.upperBound && clauses.kind(index) == .comma && clauses.has(index + 1, .complementizer)
      && !clauses.has(index + 1, .relative)
  }

  private mutating func slavicTrailing(
    _ group: Group, _ source: Range<Int>, from begin: Int, to end: Int, _ place: Place
  ) -> Bool {
    guard var content = contents.before(begin, place: place) else { return false }
    // ", как сообщил …"
    while content.count > 1, clauses.has(content.upperBound - 1, .subordinator) || isBreak(content.upperBound - 1) {
      content = content.lowerBound..<(content.upperBound - 1)
    }
    var parts = [content]
    var after = end
    while after < place.sentence.upperBound, !isBreak(after), clauses.kind(after) != .stop { after += 1 }
    if after < place.sentence.upperBound, isBreak(after), let rest = contents.clause(from: after + 1, place: place),
      rest.count > 2, !describesSource(rest, place)
    {
      parts.append(rest)
    }
    guard parts.count > 1 || content.count > 2 else { return false }
    endEarlier(at: begin, in: place)
    append(draft(group, source: source, content: parts, quotation: .indirect, rule: .clauseSubjectCue))
    return true
  }

  /// "Чтобы они знали, что …": what somebody is meant to say or think, and does not.
  private func isPurpose(_ begin: Int, _ place: Place) -> Bool {
    begin > place.sentence.lowerBound && Self.purposes.contains(text.tokens[begin - 1].key)
  }

  private static let purposes: Set<UInt64> = Set(["чтобы", "чтоб", "щоб", "аби"].map { FoldedHash.of($0) })

  /// «Считаю», «вимагаємо»: a form whose subject can only be "I" or "we".
  func isFirstPersonVerb(_ verb: Int) -> Bool {
    Self.firstPersons.contains { subjects.ends(verb, $0) }
  }

  private static let firstPersons = [
    "ю", "у", "юсь", "усь", "юся", "уся", "ем", "им", "емся", "имся", "ємо", "имо", "емо", "їмо", "ємося", "ємось",
    "имося",
  ]

  /// The subject of the sentence's first verb, for "добавив, что".
  private func gerundSubject(_ gerund: Int, _ place: Place) -> Range<Int>? {
    guard
      let verb = (place.sentence.lowerBound..<gerund).first(where: { clauses.isVerb($0) && clauses.quotation[$0] < 0 })
    else { return nil }
    if let last = drafts.last, let cue = last.cue, place.sentence.contains(cue.lowerBound), let source = last.source {
      return source
    }
    return subjects.slavicBefore(verb, from: place.bounds.lowerBound) ?? slavicSubject(after: verb + 1, place)
  }

  /// The subject that follows its verb: "заявил в среду пресс-секретарь президента Дмитрий Песков".
  func slavicSubject(after verb: Int, _ place: Place) -> Range<Int>? {
    var start = verb
    let end = place.bounds.upperBound
    while start < end {
      if clauses.has(start, [.adverb, .time]) || clauses.kind(start) == .number
        || start == verb && clauses.has(start, .coordinator)
      {
        start += 1
      } else if clauses.has(start, .preposition), let past = pastPhrase(start, end) {
        start = past
      } else if start == verb, start + 1 < end, !text.tokens[start].isCapitalised, text.tokens[start].kind == .word,
        subjects.isOblique(start), !subjects.isOblique(start + 1), text.tokens[start + 1].kind == .word
      {
        // "сообщил журналистам пресс-секретарь"
        start += 1
      } else {
        break
      }
    }
    guard start < end, text.tokens[start].kind == .word || text.tokens[start].kind == .initialism,
      !clauses.has(start, [.preposition, .complementizer, .question, .subordinator, .object, .coordinator, .reference])
        || clauses.has(start, .subject)
    else { return nil }
    if clauses.has(start, .subject) { return start..<(start + 1) }
    let stop = nounPhraseEnd(from: start, end)
    guard stop > start, !contents.isInfinitive(start), !subjects.isOblique(start) else { return nil }
    return start..<stop
  }

  /// Past "в среду", "в интервью РБК", "на брифинге", "от Зеленского": to the next word that may be a subject.
  private func pastPhrase(_ start: Int, _ end: Int) -> Int? {
    var index = start + 1
    if let past = pastOutlet(index, end) { return past }
    while index < end, index < start + 8 {
      if clauses.quotation[index] >= 0 {
        index = text.quotations[Int(clauses.quotation[index])].tokens.upperBound
        if index < end, text.tokens[index].kind == .word, !subjects.isOblique(index) { return index }
        continue
      }
      guard text.tokens[index].kind == .word || text.tokens[index].kind == .number else { return nil }
      if clauses.has(index, .time) || text.tokens[index].kind == .number {
        while index < end, clauses.has(index, .time) || text.tokens[index].kind == .number { index += 1 }
        return index < end && text.tokens[index].kind == .word ? index : nil
      }
      if index > start + 1, clauses.has(index, .role) && !subjects.isOblique(index) { return index }
      if index > start + 1, !clauses.has(index, .preposition), !subjects.isOblique(index),
        text.tokens[index].isCapitalised || subjects.isOblique(index - 1)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// "В интервью РБК старший директор": past the outlet, whose name has no cases.
  private func pastOutlet(_ setting: Int, _ end: Int) -> Int? {
    let outlet = setting + 1
    guard outlet + 1 < end, clauses.has(setting, .setting), text.tokens[outlet].isCapitalised,
      text.tokens[outlet].shape.contains(.allCapitals) || !text.tokens[outlet].shape.contains(.cyrillic)
    else { return nil }
    var next = outlet + 1
    while next < end, !text.tokens[next].shape.contains(.cyrillic), text.tokens[next].kind == .word { next += 1 }
    return next < end && text.tokens[next].kind == .word && !clauses.has(next, .preposition) ? next : nil
  }

  func nounPhraseEnd(from start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      switch clauses.kind(index) {
      case .word, .initialism, .number, .clitic:
        if clauses.has(index, .cue) && index > start { return index }
        if clauses.has(index, [.complementizer, .subordinator, .adverb, .question]),
          !text.tokens[index].isCapitalised
            || clauses.has(index, .time) && index > start
        {
          return index
        }
        if clauses.isVerb(index) || contents.isInfinitive(index) { return index }
        if clauses.has(index, .coordinator), index + 1 < end,
          clauses.isVerb(index + 1) || subjects.looksFinite(index + 1)
        {
          return index
        }
        if clauses.has(index, .preposition), index > start, clauses.has(min(index + 1, end - 1), [.setting, .time]) {
          return index
        }
      case .stop:
        guard index > start, text.tokens[index - 1].span.count <= 2, text.tokens[index - 1].isCapitalised else {
          return index
        }
      case .quote: if clauses.quotation[index] < 0 { return index }
      default: return index
      }
      index += 1
    }
    return index
  }
}
