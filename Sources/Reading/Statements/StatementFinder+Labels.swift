import ParleyText

/// Statements that layout attributes: transcripts ("PESKOV: …"), headlines ("Peskov: talks go on"), signed quotations.
extension StatementFinder {
  mutating func labels() {
    var labelled: [(draft: Int, paragraph: Int)] = []
    var questions: [Int] = []
    for (index, segment) in text.paragraphs.enumerated() where segment.kind != .furniture && segment.tokens.count > 3 {
      if isInterview(segment, .asks) {
        questions.append(index)
      } else if let draft = isInterview(segment, .answers) ? answer(segment) : label(segment) {
        append(draft)
        labelled.append((drafts.count - 1, index))
      }
      if let draft = signature(segment) { append(draft) }
    }
    goOn(labelled, questions: questions)
  }

  /// In a transcript, where speakers come back, paragraphs without a label belong to the one before them.
  private mutating func goOn(_ labelled: [(draft: Int, paragraph: Int)], questions: [Int]) {
    var turns: [[UInt64]: Int] = [:]
    let names = labelled.map { place in (drafts[place.draft].source ?? 0..<0).map { text.tokens[$0].key } }
    for name in names { turns[name, default: 0] += 1 }
    for index in labelled.indices.dropLast() where turns[names[index]] ?? 0 > 1 {
      let here = labelled[index]
      let next = labelled[index + 1].paragraph
      let question = questions.partitioningIndex { $0 > here.paragraph }
      let end = question < questions.count ? min(next, questions[question]) : next
      guard end - here.paragraph <= Self.longestTurn, turns[names[index + 1]] ?? 0 > 1 || names.count > 3
      else { continue }
      for paragraph in text.paragraphs[(here.paragraph + 1)..<end] where !paragraph.tokens.isEmpty {
        drafts[here.draft].content.append(paragraph.tokens)
      }
    }
  }

  private static let longestTurn = 12

  /// "Q: …", «Ответ: …».
  private func isInterview(_ segment: Segmentation.Segment, _ part: WordClass) -> Bool {
    let first = segment.tokens.lowerBound
    let colon = first + 1
    return colon < segment.tokens.upperBound - 1 && clauses.has(first, part) && text.tokens[first].isCapitalised
      && clauses.kind(colon) == .colon
  }

  /// What is answered in an interview, by whom the beginning of the article names.
  private func answer(_ segment: Segmentation.Segment) -> Draft? {
    let colon = segment.tokens.lowerBound + 1
    let content = contents.trimEnd((colon + 1)..<segment.tokens.upperBound, keepsStop: segment.sentences.count > 1)
    guard content.count > 2, clauses.kind(colon) == .colon else { return nil }
    return Draft(
      source: nil, cue: segment.tokens.lowerBound..<(colon + 1), content: [content], quotation: .direct, rule: .label)
  }

  /// "PESKOV: We are ready." A name of at most five capitalised words, a colon, and words.
  private func label(_ segment: Segmentation.Segment) -> Draft? {
    let tokens = segment.tokens
    var index = tokens.lowerBound
    if clauses.kind(index) == .quote { index += 1 }
    let start = index
    while index < tokens.upperBound, index - start < 8, text.tokens[index].kind != .colon {
      let token = text.tokens[index]
      guard
        token.isCapitalised || token.kind == .number && index > start || token.kind == .stop || isBracketed(index)
          || clauses.has(index, .preposition) && index > start
      else { return nil }
      index += 1
    }
    guard index < tokens.upperBound - 2, index > start, text.tokens[index].kind == .colon,
      text.tokens[index + 1].hasSpaceBefore, text.tokens[start].kind == .word,
      !clauses.has(start, [.adverb, .preposition, .determiner, .time, .coordinator, .question]),
      clauses.quotation[start] < 0 || clauses.kind(tokens.lowerBound) == .quote,
      text.tokens[index + 1].isCapitalised || clauses.quotation[index + 1] >= 0 || isHeadline(start..<index, segment)
    else { return nil }
    // "Ann Roe, Minister of Trade:" names somebody; "Limited Tools to Fight Terrorism:" is a heading.
    let words = (start..<index).filter { text.tokens[$0].isWordLike }
    guard
      words.contains(where: { clauses.has($0, .role) })
        || words.count <= 4 && !words.contains(where: { clauses.has($0, .preposition) })
    else { return nil }
    let content = contents.trimEnd((index + 1)..<tokens.upperBound, keepsStop: segment.sentences.count > 1)
    guard content.count > 2 else { return nil }
    return Draft(source: start..<index, cue: index..<(index + 1), content: [content], quotation: .direct, rule: .label)
  }

  /// «Песков: переговоры продолжатся»: a name and a sentence, alone in their paragraph.
  private func isHeadline(_ name: Range<Int>, _ segment: Segmentation.Segment) -> Bool {
    name.count <= 3 && segment.sentences.count == 1 && text.tokens[name.lowerBound].shape.contains(.cyrillic)
      && name.allSatisfy {
        text.tokens[$0].isCapitalised && text.tokens[$0].kind == .word && !clauses.has($0, .setting)
      }
  }

  private func isBracketed(_ index: Int) -> Bool {
    [.openBracket, .closeBracket, .comma].contains(clauses.kind(index))
  }

  /// “…” — Ann Roe
  private func signature(_ segment: Segmentation.Segment) -> Draft? {
    guard let first = segment.quotations.first else { return nil }
    let quotation = text.quotations[first].tokens
    let dash = quotation.upperBound
    guard quotation.lowerBound == segment.tokens.lowerBound, quotation.count > 4, dash + 1 < segment.tokens.upperBound,
      clauses.kind(dash) == .dash, segment.tokens.upperBound - dash < 9
    else { return nil }
    let name = (dash + 1)..<segment.tokens.upperBound
    guard text.tokens[name.lowerBound].isCapitalised,
      !name.contains(where: { clauses.isVerb($0) || clauses.has($0, .cue) })
    else { return nil }
    return Draft(
      source: contents.trimEnd(name), cue: dash..<(dash + 1), content: [quotation], quotation: .direct, rule: .label)
  }
}
