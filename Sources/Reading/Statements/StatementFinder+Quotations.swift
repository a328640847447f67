import ParleyText

/// Statements whose words stand between quotation marks before their attribution.
extension StatementFinder {
  /// “…,” said Ann Roe.
  mutating func quoteThenCue(_ group: Group, _ place: Place) -> Bool {
    let start = group.range.lowerBound
    guard let quotation = quotation(endingBefore: start, place) else { return false }
    let source = subjects.after(group.range.upperBound, before: place.bounds.upperBound)
    append(
      draft(
        group, source: source, content: parts(quotation, after: source?.upperBound ?? group.range.upperBound, place),
        quotation: .direct, rule: .quoteCueSubject))
    return true
  }

  /// “…,” Ann Roe said.
  mutating func quoteThenSubject(_ source: Range<Int>, _ group: Group, _ place: Place) -> Bool {
    guard source.upperBound <= group.range.lowerBound,
      let quotation = quotation(endingBefore: source.lowerBound, place)
    else { return false }
    append(
      draft(
        group, source: source, content: parts(quotation, after: group.range.upperBound, place), quotation: .direct,
        rule: .quoteSubjectCue))
    return true
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
    let last = clauses.kind(at - 1)
    return last == .comma || last == .dash || last == .stop && !isFullStop(at - 1) ? found : nil
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
        || [.comma, .colon, .dash, .stop].contains(clauses.kind(index - 1)) && index - end < 8
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
    guard lead.count > 1, !lead.contains(where: { clauses.has($0, .cue) || clauses.quotation[$0] >= 0 }),
      ![.comma, .colon, .dash].contains(clauses.kind(tokens.lowerBound - 1))
        || clauses.has(lead.lowerBound, [.preposition, .subordinator, .coordinator])
    else { return tokens }
    return lead.lowerBound..<tokens.upperBound
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
