import ParleyText

/// Statements whose words stand between quotation marks before their attribution.
extension StatementFinder {
  /// “…,” said Ann Roe.
  mutating func quoteThenCue(_ group: Group, _ place: Place, source given: Range<Int>? = nil) -> Bool {
    let start = place.isSlavic ? beforeAside(group.range.lowerBound, place) : group.range.lowerBound
    guard let quotation = quotation(endingBefore: start, place) else { return false }
    let source =
      given ?? (place.isSlavic ? nil : subjects.after(group.range.upperBound, before: place.bounds.upperBound))
    append(
      draft(
        group, source: source, content: parts(quotation, after: source?.upperBound ?? group.range.upperBound, place),
        quotation: .direct, rule: .quoteCueSubject))
    return true
  }

  /// «…», — с поклоном сказал швейцар: back over a few words of manner, place or time behind the dash.
  private func beforeAside(_ verb: Int, _ place: Place) -> Int {
    var start = verb
    while start > place.bounds.lowerBound, verb - start < 5, text.tokens[start - 1].kind == .word,
      !text.tokens[start - 1].isCapitalised, !clauses.isVerb(start - 1), !clauses.has(start - 1, .subject)
    { start -= 1 }
    guard start < verb, start > place.sentence.lowerBound, clauses.kind(start - 1) == .dash,
      clauses.has(start, [.preposition, .adverb, .time, .reference])
    else { return verb }
    return start
  }

  /// “…,” Ann Roe said.
  mutating func quoteThenSubject(_ source: Range<Int>, _ group: Group, _ place: Place) -> Bool {
    guard source.upperBound <= group.range.lowerBound,
      let quotation = quotation(endingBefore: source.lowerBound, place), !isName(quotation, before: group, place)
    else { return false }
    append(
      draft(
        group, source: source, content: parts(quotation, after: group.range.upperBound, place), quotation: .direct,
        rule: .quoteSubjectCue))
    return true
  }

  /// «По данным газеты „Север“, посол сказал, что …»: the marks hold a name, and what is said stands behind the verb.
  private func isName(_ quotation: Int, before group: Group, _ place: Place) -> Bool {
    let marked = text.quotations[quotation].tokens
    let end = group.range.upperBound
    guard place.isSlavic, marked.count <= 6, marked.lowerBound > place.sentence.lowerBound,
      clauses.kind(marked.lowerBound - 1) == .word, end + 1 < place.sentence.upperBound
    else { return false }
    return clauses.kind(end) == .comma && clauses.has(end + 1, .complementizer)
  }

  /// «Нам нужны гарантии, — подчеркнул министр. — Мы ждём»: the attribution stands between dashes inside the marks.
  mutating func insideQuotation(_ match: Clauses.Match, _ place: Place) {
    let quotation = text.quotations[Int(clauses.quotation[match.tokens.lowerBound])].tokens
    let start = match.tokens.lowerBound
    guard start - 2 > quotation.lowerBound, clauses.kind(start - 1) == .dash,
      [.comma, .stop].contains(clauses.kind(start - 2))
    else { return }
    var end = match.tokens.upperBound
    while end < quotation.upperBound - 1, ![.comma, .stop, .dash].contains(clauses.kind(end)) || isInitial(end) {
      end += 1
    }
    guard end > match.tokens.upperBound, end - start < 24, end < quotation.upperBound - 1 else { return }
    var rest = end
    while rest < quotation.upperBound, [.comma, .stop, .dash].contains(clauses.kind(rest)) { rest += 1 }
    guard (end..<rest).contains(where: { clauses.kind($0) == .dash }) else { return }
    append(
      Draft(
        source: match.tokens.upperBound..<end, cue: match.tokens,
        content: [quotation.lowerBound..<(start - 1), rest..<quotation.upperBound], quotation: .direct,
        rule: .quoteCueSubject, isSpeech: true))
  }

  private func isInitial(_ stop: Int) -> Bool {
    clauses.kind(stop) == .stop && text.tokens[stop - 1].isCapitalised && text.tokens[stop - 1].span.count <= 2
  }

  /// The quotation that ends right before a token, a comma or dash between them allowed.
  ///
  /// One that ends with a full stop is a sentence of its own, unless the next word is in lower case.
  private func quotation(endingBefore index: Int, _ place: Place) -> Int? {
    var at = index - 1
    while at >= place.paragraph.lowerBound, clauses.quotation[at] < 0, [.comma, .dash].contains(clauses.kind(at)) {
      at -= 1
    }
    guard at >= max(place.paragraph.lowerBound, index - 3), clauses.quotation[at] >= 0 else { return nil }
    let found = Int(clauses.quotation[at])
    let tokens = text.quotations[found].tokens
    guard tokens.upperBound - 1 == at, tokens.count > 2 else { return nil }
    let isSetApart = at < index - 1
    guard !isSetApart, text.tokens[index].isCapitalised || at < place.sentence.lowerBound else { return found }
    var inner = at - 1
    while inner > tokens.lowerBound, clauses.kind(inner) == .quote { inner -= 1 }
    let last = clauses.kind(inner)
    return last == .comma || last == .dash || last == .stop && !isFullStop(inner) ? found : nil
  }

  private func isFullStop(_ index: Int) -> Bool {
    text.tokens[index].span.count == 1 && text.bytes[Int(text.tokens[index].start)] == UInt8(ascii: ".")
  }

  /// The quotation before an attribution, with what led into it, and the one that goes on after it.
  private func parts(_ first: Int, after end: Int, _ place: Place) -> [Range<Int>] {
    var parts = earlier(first) + [whole(first, place)]
    var index = end
    while index < place.paragraph.upperBound, clauses.quotation[index] < 0, index <= place.sentence.upperBound {
      index += 1
    }
    guard index < place.paragraph.upperBound, clauses.quotation[index] >= 0 else { return parts }
    let next = text.quotations[Int(clauses.quotation[index])]
    // It goes on where a sentence begins, or right after a comma or colon.
    guard next.tokens.lowerBound == index, next.tokens.count > 3,
      index == place.sentence.upperBound
        || [.comma, .colon, .dash, .stop].contains(clauses.kind(index - 1)) && index - end < 20
    else { return parts }
    parts.append(next.tokens)
    parts += later(Int(clauses.quotation[index]))
    return parts
  }

  /// The quotation, with the words of its own sentence before it: With so many, “there is no danger,” he said.
  private func whole(_ quotation: Int, _ place: Place) -> Range<Int> {
    let tokens = text.quotations[quotation].tokens
    guard place.sentence.contains(tokens.lowerBound), tokens.lowerBound > place.sentence.lowerBound, !place.isSlavic
    else {
      return tokens
    }
    let lead = place.sentence.lowerBound..<tokens.lowerBound
    guard lead.count > 1, !lead.contains(where: { clauses.says($0) || clauses.quotation[$0] >= 0 }),
      ![.comma, .colon, .dash].contains(clauses.kind(tokens.lowerBound - 1))
        || clauses.has(lead.lowerBound, [.preposition, .subordinator, .coordinator])
    else { return tokens }
    return lead.lowerBound..<tokens.upperBound
  }

  /// Adds quotations that nobody is said to have said to the statement before them: whole sentences, or whole paragraphs,
  /// between quotation marks.
  mutating func continuations() {
    guard !drafts.isEmpty, !text.quotations.isEmpty else { return }
    var claimed = Set<Int>()
    for draft in drafts { for part in draft.content { claimed.insert(part.lowerBound) } }
    var draft = 0
    for (number, quotation) in text.quotations.enumerated() where quotation.depth == 0 {
      let start = quotation.tokens.lowerBound
      while draft + 1 < drafts.count, drafts[draft + 1].anchor < start { draft += 1 }
      guard drafts[draft].anchor < start, !claimed.contains(start), quotation.tokens.count > 4,
        let end = drafts[draft].content.last?.upperBound, isAlone(number, after: drafts[draft], end: end)
      else { continue }
      drafts[draft].content.append(quotation.tokens)
      drafts[draft].content.sort { $0.lowerBound < $1.lowerBound }
    }
  }

  /// Whether a quotation is a run of sentences of its own and goes on from a statement of speech.
  private func isAlone(_ number: Int, after draft: Draft, end: Int) -> Bool {
    let quotation = text.quotations[number]
    let paragraph = text.paragraphs[quotation.paragraph].tokens
    guard draft.takesQuotations, let sentence = text.sentence(at: quotation.span.start),
      text.sentences[sentence].tokens.lowerBound == quotation.tokens.lowerBound
    else { return false }
    let last = quotation.tokens.upperBound
    let isWhole =
      last == paragraph.upperBound || [.stop].contains(clauses.kind(last - 2)) && text.tokens[last].isCapitalised
    guard isWhole, let cue = draft.cue, let home = text.paragraph(at: Int(text.tokens[cue.lowerBound].start)) else {
      return false
    }
    if home == quotation.paragraph { return quotation.tokens.lowerBound - max(cue.upperBound, end) < 30 }
    // The next paragraph, if it is nothing but this quotation, and the one before ended with words of the same speaker.
    guard quotation.tokens.lowerBound == paragraph.lowerBound, last == paragraph.upperBound, draft.isQuoted,
      let place = text.paragraph(at: Int(text.tokens[max(cue.lowerBound, end - 1)].start))
    else { return false }
    return place + 1 == quotation.paragraph
  }

  /// The paragraphs of one quotation before its attributed one.
  private func earlier(_ quotation: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var index = quotation
    while let before = text.quotations[index].continues, before < index {
      parts.insert(text.quotations[before].tokens, at: 0)
      index = before
    }
    return parts
  }

  /// The paragraphs of one quotation after its attributed one.
  func later(_ quotation: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var index = quotation
    while index + 1 < text.quotations.count,
      let next = text.quotations[(index + 1)...].prefix(8).firstIndex(where: { $0.continues == index })
    {
      parts.append(text.quotations[next].tokens)
      index = next
    }
    return parts
  }
}
