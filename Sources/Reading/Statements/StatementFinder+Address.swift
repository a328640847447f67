import ParleyText

/// Addresses and speeches: a sentence is a statement of the byline where it takes a stand on what is between the sides, or
/// tells of it. Greetings, thanks and tales of the day are none.
extension StatementFinder {
  /// Whether an article with one byline speaks in the first person throughout.
  ///
  /// Of the words outside quotation marks one in thirty must be "I", "we" or "our"; one in two hundred is enough where the
  /// title or the first paragraph calls the text an address.
  static func isAddress(_ clauses: Clauses) -> Bool {
    var words = 0
    var first = 0
    for segment in clauses.text.paragraphs where segment.kind == .body {
      for index in segment.tokens where clauses.quotation[index] < 0 && clauses.kind(index) == .word {
        words += 1
        if clauses.has(index, .firstPerson) { first += 1 }
      }
    }
    let isCalledSo = clauses.text.paragraphs.first?.tokens.contains { clauses.has($0, .address) } ?? false
    return words >= 60 && first * (isCalledSo ? 200 : 30) >= words
  }

  /// One statement for each sentence worth taking that no cue has claimed; a very short one goes with the sentence before it.
  mutating func sentences() {
    var claimed = [Int](repeating: 0, count: text.sentences.count)
    // The title is not the speaker's, and what the speaker thinks or wants is said by the sentence as a whole.
    var kept = drafts
    kept.removeAll { draft in
      guard let sentence = text.sentence(at: Int(text.tokens[draft.anchor].start)) else { return false }
      let home = text.sentences[sentence]
      return isTitle(home, in: text.paragraphs[home.paragraph]) && home.paragraph == 0
        || draft.source.map { isFirstPerson($0) } ?? true && !draft.isSpeech
    }
    drafts = kept
    for draft in drafts {
      guard let sentence = text.sentence(at: Int(text.tokens[draft.anchor].start)) else { continue }
      let words = draft.content.filter { text.sentences[sentence].tokens.overlaps($0) }.reduce(0) { $0 + $1.count }
      let isOwn = draft.source.map { isFirstPerson($0) } ?? true
      claimed[sentence] = max(
        claimed[sentence],
        isOwn ? text.sentences[sentence].tokens.count : words + (draft.cue?.count ?? 0) + (draft.source?.count ?? 0))
    }
    var last: (draft: Int, paragraph: Int)?
    for (index, sentence) in text.sentences.enumerated() {
      let paragraph = text.paragraphs[sentence.paragraph]
      guard claimed[index] * 5 < sentence.tokens.count * 3, paragraph.kind == .body || paragraph.kind == .listItem,
        !isTitle(sentence, in: paragraph), isWorthTaking(sentence, in: paragraph) || continuesLast(sentence, last)
      else { continue }
      let words = sentence.tokens.count(where: { text.tokens[$0].isWordLike })
      if words <= 3, let before = last, before.paragraph == sentence.paragraph,
        drafts[before.draft].content.last?.upperBound == sentence.tokens.lowerBound
      {
        let content = drafts[before.draft].content
        drafts[before.draft].content =
          content.dropLast() + [(content.last?.lowerBound ?? 0)..<sentence.tokens.upperBound]
      } else if words >= 2 {
        append(Draft(source: nil, cue: nil, content: [sentence.tokens], quotation: .direct, rule: .address))
        last = (drafts.count - 1, sentence.paragraph)
      }
    }
    drafts.sort { ($0.anchor, $0.content.first?.lowerBound ?? 0) < ($1.anchor, $1.content.first?.lowerBound ?? 0) }
  }

  /// Whether a sentence names a matter between sides, demands something, or takes a stand with a name in it or beside such a sentence.
  private func isWorthTaking(_ sentence: Sentence, in paragraph: Segmentation.Segment) -> Bool {
    if sentence.tokens.contains(where: { clauses.has($0, [.matter, .demand]) }) { return true }
    guard sentence.tokens.contains(where: { clauses.has($0, .stand) || takesStand($0) }) else { return false }
    return sentence.tokens.dropFirst().contains {
      text.tokens[$0].isCapitalised && !clauses.has($0, [.role, .subject])
    }
      || paragraph.tokens.prefix(Self.reach).contains { clauses.has($0, .matter) }
  }

  private static let reach = 2000

  /// A cue of wish or attitude of the speaker's own: "I hope", «вимагаємо».
  private func takesStand(_ token: Int) -> Bool {
    clauses.has(token, .cue) && isFirstPersonVerb(token)
  }

  /// A few words right behind a sentence that was taken: "They are all afraid."
  private func continuesLast(_ sentence: Sentence, _ last: (draft: Int, paragraph: Int)?) -> Bool {
    guard let last, last.paragraph == sentence.paragraph, sentence.tokens.count <= 4 else { return false }
    return drafts[last.draft].content.last?.upperBound == sentence.tokens.lowerBound
  }

  private func isFirstPerson(_ range: Range<Int>) -> Bool { range.contains { clauses.has($0, .firstPerson) } }

  /// A line without a stop at its end is a heading.
  private func isTitle(_ sentence: Sentence, in paragraph: Segmentation.Segment) -> Bool {
    guard paragraph.sentences.count == 1 || sentence.paragraph == 0 else { return false }
    return clauses.kind(sentence.tokens.upperBound - 1) != .stop
      || sentence.paragraph == 0 && paragraph.sentences.count == 1
  }

  private func hasCue(_ tokens: Range<Int>) -> Bool {
    let first = clauses.cues.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return clauses.cues[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }.contains { $0.cue.kind != .noun }
  }

  /// "The minister spoke about the talks" as a headline, and sentences under it that nobody is said to have said.
  mutating func headlines() {
    var number = 0
    var empty: [Int] = []
    for (index, segment) in text.paragraphs.enumerated()
    where index + 1 < text.paragraphs.count && segment.tokens.count > 3 {
      while number < drafts.count, drafts[number].anchor < segment.tokens.lowerBound { number += 1 }
      guard number < drafts.count, segment.tokens.contains(drafts[number].anchor), drafts[number].isTopic,
        segment.sentences.count == 1, clauses.kind(segment.tokens.upperBound - 1) != .stop
      else { continue }
      let body = text.paragraphs[index + 1]
      empty.append(number)
      guard !body.sentences.isEmpty, body.tokens.count > 4, clauses.kind(body.tokens.upperBound - 1) == .stop,
        !hasCue(body.tokens)
      else { continue }
      drafts[number].content = text.sentences[body.sentences].map(\.tokens)
      drafts[number].rule = .headline
      empty.removeLast()
    }
    for number in empty.reversed() { drafts.remove(at: number) }
  }
}
