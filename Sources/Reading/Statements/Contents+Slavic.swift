import ParleyText

/// What stands after a cue in Russian and Ukrainian.
extension Contents {
  func slavicAfter(_ cue: Int, frame: Frame, place: StatementFinder.Place) -> Found? {
    let end = place.sentence.upperBound
    guard cue < place.paragraph.upperBound else { return nil }
    if cue < end, has(cue, .about), let found = weak(cue, frame: frame, place: place), !leadsToClause(cue, end) {
      return found
    }
    // "намерена увеличить закупки, чтобы …": the infinitive comes first.
    if frame.contains(.infinitive), !frame.contains(.quote), let found = infinitive(cue, frame: frame, place: place) {
      return found
    }
    var index = cue
    let limit = min(end, cue + 18)
    // A clause, a colon or a quotation, past whom it was told, when and where.
    while index < limit {
      if kind(index) == .colon || kind(index) == .comma || clauses.quotation[index] >= 0 {
        if let found = strong(index, frame: frame, place: place) { return found }
        if kind(index) == .comma || kind(index) == .colon { break }
        index = clauses.text.quotations[Int(clauses.quotation[index])].tokens.upperBound
        continue
      }
      if clauses.isVerb(index) || [.stop, .semicolon, .dash].contains(kind(index)) { break }
      // "Отвечают за то, что было": a reason, not what is said.
      if !frame.contains(.object), text.tokens[index].key == Self.behind, index + 2 < end, kind(index + 2) == .comma {
        return nil
      }
      index += 1
    }
    return weak(cue, frame: frame, place: place)
  }

  private static let behind = FoldedHash.of("за")

  /// "о том, что", "про те, що".
  private func leadsToClause(_ about: Int, _ end: Int) -> Bool {
    about + 3 < end && kind(about + 2) == .comma && has(about + 3, [.complementizer, .question])
  }

  private func strong(_ at: Int, frame: Frame, place: StatementFinder.Place) -> Found? {
    let end = place.sentence.upperBound
    if kind(at) == .colon {
      guard !frame.isDisjoint(with: [.quote, .clause]) else { return nil }
      return afterColon(at, place: place)
    }
    var start = at
    if kind(at) == .comma { start += 1 }
    guard start < end else { return nil }
    if clauses.quotation[start] >= 0, frame.contains(.quote) {
      let quotation = clauses.text.quotations[Int(clauses.quotation[start])].tokens
      guard quotation.lowerBound == start, quotation.count > 7 || kind(at) == .comma else { return nil }
      return quoted(start, place)
    }
    guard kind(at) == .comma, !frame.isDisjoint(with: [.clause, .quote, .question]) else { return nil }
    if has(start, .complementizer) || frame.contains(.question) && has(start, .question) {
      return slavicClause(from: start, place: place).map {
        found($0, has(start, .complementizer) ? .subjectCueClause : .subjectCueQuestion)
      }
    }
    return nil
  }

  /// A phrase with "о", an infinitive, or an object.
  private func weak(_ cue: Int, frame: Frame, place: StatementFinder.Place) -> Found? {
    let end = place.sentence.upperBound
    var start = cue
    while start < min(end, cue + 3), has(start, [.adverb, .time]) { start += 1 }
    guard start < end else { return nil }
    if !frame.isDisjoint(with: [.quote, .object]),
      let about = (start..<min(end, start + 9)).first(where: { has($0, .about) }),
      !(start..<about).contains(where: { [.comma, .stop, .semicolon, .dash].contains(kind($0)) || clauses.isVerb($0) }),
      about == start || !frame.contains(.object)
    {
      return slavicPhrase(from: about, place: place).map { found($0, .subjectCueObject) }
    }
    if frame.contains(.infinitive), let found = infinitive(start, frame: frame, place: place) { return found }
    if frame.contains(.object), clauses.text.tokens[start].isWordLike || clauses.quotation[start] >= 0,
      !has(start, [.coordinator, .subordinator, .complementizer]), !clauses.isVerb(start)
    {
      return slavicPhrase(from: start, place: place).map { found($0, .subjectCueObject) }
    }
    return nil
  }

  /// An infinitive within a few words, no comma before it: "готов …", "призвал стороны …".
  private func infinitive(_ start: Int, frame: Frame, place: StatementFinder.Place) -> Found? {
    let end = place.sentence.upperBound
    guard let infinitive = (start..<max(start, min(end, start + 6))).first(where: { isInfinitive($0) }),
      !(start..<infinitive).contains(where: {
        [.comma, .stop, .semicolon, .dash, .colon].contains(kind($0)) || clauses.isVerb($0) || has($0, .about)
      })
    else { return nil }
    return slavicClause(from: frame.contains(.object) ? start : infinitive, place: place).map {
      found($0, .subjectCueInfinitive)
    }
  }

  /// A clause of content, to the sentence's end or to where the author comes in again: "…, хотя", "…, добавив".
  func slavicClause(from start: Int, place: StatementFinder.Place) -> Range<Int>? {
    guard let whole = clause(from: start, place: place) else { return nil }
    var index = whole.lowerBound + 3
    while index + 1 < whole.upperBound {
      if clauses.quotation[index] < 0, kind(index) == .comma, has(index + 1, .concessive) || isCueGerund(index + 1) {
        return trimEnd(whole.lowerBound..<index)
      }
      index += 1
    }
    return whole
  }

  private func isCueGerund(_ index: Int) -> Bool { has(index, .cue) && clauses.isGerund(index) }

  /// A noun phrase and what hangs on it, to the next comma or verb.
  func slavicPhrase(from start: Int, place: StatementFinder.Place) -> Range<Int>? {
    guard let clause = slavicClause(from: start, place: place) else { return nil }
    var index = start + 1
    while index < clause.upperBound {
      if clauses.quotation[index] >= 0 {
        index = clauses.text.quotations[Int(clauses.quotation[index])].tokens.upperBound
        continue
      }
      if [.semicolon, .dash, .colon].contains(kind(index)) { break }
      if kind(index) == .comma { break }
      if has(index, .coordinator), index + 1 < clause.upperBound, clauses.isVerb(index + 1) { break }
      index += 1
    }
    let trimmed = trimEnd(start..<min(index, clause.upperBound))
    return trimmed.isEmpty ? nil : trimmed
  }
}
