import ParleyText

/// Russian and Ukrainian content that stands before its cue or in the sentence before it: "Об этом заявил …", "О встрече сообщил …".
extension StatementFinder {
  /// "…. Об этом заявил министр.", "…, о чем сообщил министр.", "Как сообщил министр, …": content by reference.
  func referring(_ group: Group, _ source: Range<Int>, _ place: Place) -> Draft? {
    let start = group.range.lowerBound
    let lead = place.sentence.lowerBound..<start
    if let content = reference(before: start, place) {
      return draft(group, source: source, content: [content], quotation: .indirect, rule: .reference)
    }
    if let content = relativeReference(before: start, place) {
      return draft(group, source: source, content: [content], quotation: .indirect, rule: .reference)
    }
    if lead.count == 1, clauses.has(lead.lowerBound, .asReported) {
      var after = source.upperBound
      while after < place.sentence.upperBound, clauses.kind(after) != .comma { after += 1 }
      guard let content = contents.clause(from: after, place: place), content.count > 1 else { return nil }
      return draft(group, source: source, content: [content], quotation: .indirect, rule: .reference)
    }
    return nil
  }

  /// The sentence before, where this one begins with a word that points to it: "Об этом заявил …".
  func reference(before cue: Int, _ place: Place) -> Range<Int>? {
    let lead = place.sentence.lowerBound..<cue
    guard place.isSlavic, lead.count <= 3,
      lead.contains(where: { clauses.has($0, .reference) }) || lead.isEmpty && clauses.has(cue, .reference),
      let sentence = text.sentence(at: Int(text.tokens[cue].start)), sentence > 0
    else { return nil }
    let before = text.sentences[sentence - 1]
    let here = text.sentences[sentence].paragraph
    guard before.paragraph == here || before.paragraph == here - 1 else { return nil }
    let content = contents.trimEnd(max(before.tokens.lowerBound, cue - 400)..<before.tokens.upperBound)
    guard content.count >= 2,
      !drafts.suffix(8).contains(where: { before.tokens.contains($0.anchor) && $0.isSpeech && $0.source != nil })
    else { return nil }
    return content
  }

  /// The clause before "…, о чем сообщил", «…, про що заявив».
  func relativeReference(before cue: Int, _ place: Place) -> Range<Int>? {
    var index = cue
    while index > place.sentence.lowerBound, clauses.has(index - 1, [.adverb, .time]) { index -= 1 }
    guard index - 3 > place.sentence.lowerBound, clauses.has(index - 2, .about),
      clauses.has(index - 1, [.question, .complementizer]), clauses.kind(index - 3) == .comma,
      let content = contents.before(index - 3, place: place), content.count > 2
    else { return nil }
    return content
  }

  /// "О переносе встречи сообщил посол": what is told of stands before the verb.
  func leadingTopic(_ group: Group, _ source: Range<Int>, _ place: Place) -> Draft? {
    let start = group.range.lowerBound
    guard group.isSpeech, let first = (place.sentence.lowerBound..<start).first, clauses.has(first, .about),
      start - first > 1, start - first < 16, !clauses.has(first + 1, [.reference, .object]),
      !(first..<start).contains(where: { clauses.isVerb($0) || clauses.kind($0) == .comma })
    else { return nil }
    return draft(group, source: source, content: [first..<start], quotation: .indirect, rule: .subjectCueObject)
  }

  /// "Идею встречи поддержал король": the object stands before the verb, the subject behind it.
  func leadingObject(_ group: Group, _ source: Range<Int>, _ place: Place) -> Draft? {
    let lead = place.bounds.lowerBound..<group.range.lowerBound
    guard let first = lead.first, lead.count <= 10, subjects.isOblique(first),
      !lead.contains(where: { clauses.isVerb($0) || clauses.kind($0) == .comma || clauses.has($0, .preposition) })
    else { return nil }
    return draft(group, source: source, content: [lead], quotation: .indirect, rule: .subjectCueObject)
  }
}
