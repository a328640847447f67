import ParleyText

/// Content that is a noun phrase: rejected the plan, reiterated international demands.
extension Contents {
  /// From a token to the end of a noun phrase and what belongs to it.
  func phrase(from start: Int, place: StatementFinder.Place) -> Range<Int>? {
    guard let clause = clause(from: start, place: place) else { return nil }
    var index = start + 1
    while index < clause.upperBound {
      if clauses.quotation[index] >= 0 {
        index = text.quotations[Int(clauses.quotation[index])].tokens.upperBound
        continue
      }
      if kind(index) == .semicolon || kind(index) == .dash { break }
      if kind(index) == .comma, index + 1 < clause.upperBound, endsPhrase(after: index + 1) { break }
      if has(index, .subordinator), !has(index, [.preposition, .adverb]), !has(index, .asReported) { break }
      if has(index, .preposition), index + 1 < clause.upperBound, startsAside(index, clause.upperBound) { break }
      if has(index, .coordinator), index + 1 < clause.upperBound, clauses.isVerb(index + 1) { break }
      index += 1
    }
    let trimmed = trimEnd(start..<min(index, clause.upperBound))
    return trimmed.isEmpty ? nil : trimmed
  }

  /// "during a call", "on March 17", "at the first round": when and where, not what.
  private func startsAside(_ index: Int, _ end: Int) -> Bool {
    if has(index, .subordinator) && !has(index, .asReported) { return true }
    guard !Self.close.contains(text.tokens[index].key) else { return false }
    var at = index + 1
    while at < min(end, index + 4), has(at, [.determiner, .adverb]) { at += 1 }
    return at < end && (has(at, .time) || has(at, .setting) && !Self.topical.contains(text.tokens[index].key))
  }

  /// ", which …", ", in which …": what is told of the phrase belongs to it.
  private func isRelative(_ index: Int) -> Bool {
    has(index, .relative) || has(index, .preposition) && index + 1 < text.tokens.count && has(index + 1, .relative)
  }

  /// Prepositions that tie to the noun before them: "a suspension of talks", "to last".
  private static let close: Set<UInt64> = Set(["of", "to", "about"].map { FoldedHash.of($0) })
  private static let topical: Set<UInt64> = Set(["for", "with", "on", "against", "over"].map { FoldedHash.of($0) })

  private func endsPhrase(after index: Int) -> Bool {
    if isRelative(index) { return false }
    return has(index, [.relative, .subordinator, .subject, .cue, .adverb, .preposition]) || clauses.isVerb(index)
      || has(index, .coordinator) && clauses.isVerb(index + 1)
      || clauses.ends(index, "ing") || clauses.ends(index, "ed")
  }
}
