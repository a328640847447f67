import ParleyText

/// Who passes on whose words: "RIA Novosti, citing a member of the delegation", «сообщает агентство со ссылкой на источник».
extension StatementFinder {
  /// Gives statements of an outlet that cites somebody the cited as their source and the outlet as their channel.
  mutating func passOn() {
    let citing = clauses.cues.filter { $0.cue.kind == .citing }
    guard !citing.isEmpty else { return }
    var extra: [Draft] = []
    for match in citing {
      guard let sentence = text.sentence(at: Int(text.tokens[match.tokens.lowerBound].start)) else { continue }
      let range = text.sentences[sentence].tokens
      let cited = citedPhrase(from: match.tokens.upperBound, in: range)
      guard !cited.isEmpty,
        let number = nearest(match.tokens),
        let source = drafts[number].source, isWho(cited)
      else {
        if let draft = adduced(match, in: range) { extra.append(draft) }
        continue
      }
      let outlet = contents.trimEnd(
        source.lowerBound..<min(source.upperBound, max(source.lowerBound, match.tokens.lowerBound)))
      if source.contains(match.tokens.lowerBound) {
        guard !outlet.isEmpty else { continue }
        drafts[number].channels.append(outlet)
      } else {
        drafts[number].channels.append(source)
      }
      drafts[number].source = cited
      drafts[number].content = drafts[number].content.compactMap { part in
        guard part.contains(match.tokens.lowerBound) else { return part }
        let before = contents.trimEnd(part.lowerBound..<match.tokens.lowerBound)
        return before.count > 1 ? before : nil
      }
    }
    drafts.removeAll { $0.content.isEmpty }
    for draft in extra { append(draft) }
  }

  /// "acknowledged that it will not join, citing reservations": no source, but what the speaker points to.
  private func adduced(_ match: Clauses.Match, in range: Range<Int>) -> Draft? {
    guard let place = place(of: match.tokens), !place.isSlavic,
      let source = drafts[nearby(match.tokens)].last(where: { range.contains($0.anchor) })?.source
        ?? subjects.shared(before: match.tokens.lowerBound, from: place.bounds.lowerBound),
      let content = contents.phrase(from: match.tokens.upperBound, place: place)
    else { return nil }
    return Draft(source: source, cue: match.tokens, content: [content], quotation: .indirect, rule: .subjectCueObject)
  }

  /// The draft whose source or cue the citing words follow. Drafts come in the order of their cues.
  private func nearest(_ citing: Range<Int>) -> Int? {
    nearby(citing).last { isNear(drafts[$0], citing) }
  }

  /// The few drafts whose cues stand around a place.
  private func nearby(_ place: Range<Int>) -> Range<Int> {
    let next = drafts.partitioningIndex { $0.anchor >= place.lowerBound }
    return max(0, next - 4)..<min(drafts.count, next + 3)
  }

  /// The citing words stand in the source, or right behind the cue and source.
  private func isNear(_ draft: Draft, _ citing: Range<Int>) -> Bool {
    guard let source = draft.source, let cue = draft.cue else { return false }
    if source.contains(citing.lowerBound) || citing.lowerBound == source.upperBound { return true }
    let end = max(source.upperBound, cue.upperBound)
    return (0...2).contains(citing.lowerBound - end)
  }

  private func citedPhrase(from start: Int, in sentence: Range<Int>) -> Range<Int> {
    var end = start
    while end < sentence.upperBound {
      if [.comma, .stop, .semicolon, .dash, .colon].contains(clauses.kind(end)) { break }
      if clauses.isVerb(end) || clauses.has(end, .complementizer) { break }
      end += 1
    }
    return start..<end
  }

  /// Somebody or some body, not a reason: "citing a senior official", not "citing the weather".
  private func isWho(_ range: Range<Int>) -> Bool {
    range.contains { clauses.has($0, .role) || text.tokens[$0].isCapitalised }
  }
}
