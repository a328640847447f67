import ParleyText

/// Finds who speaks: the noun phrase before or after a cue.
struct Subjects {
  let clauses: Clauses

  private func kind(_ index: Int) -> Token.Kind { clauses.kind(index) }
  private func has(_ index: Int, _ wanted: WordClass) -> Bool { clauses.has(index, wanted) }

  /// The subject that ends right before a verb group.
  /// - Parameter lower: the first token that may belong to it.
  func before(_ verb: Int, from lower: Int) -> Range<Int>? {
    var end = verb
    while end > lower, has(end - 1, .adverb), !has(end - 1, .subject) { end -= 1 }
    guard end > lower else { return nil }
    let last = end - 1
    if has(last, .subject), kind(last) == .word, !has(last, .determiner) || last == lower { return last..<end }
    if has(last, .relative) { return last..<end }
    if has(last, .coordinator) { return shared(before: last, from: lower) }
    if kind(last) == .comma { return appositive(comma: last, from: lower) }
    guard clauses.text.tokens[last].isWordLike || kind(last) == .closeBracket || kind(last) == .clitic else {
      return nil
    }
    var first = last
    if kind(last) == .closeBracket {
      guard let open = openBracket(for: last, from: lower) else { return nil }
      first = open
    }
    let start = phraseStart(endingAt: first, from: lower)
    return trimmed(start..<beforeDate(end, from: start))
  }

  /// "Serbia's president on Monday": when it was said is no part of who said it.
  private func beforeDate(_ end: Int, from start: Int) -> Int {
    var index = end
    while index > start, has(index - 1, .time) || kind(index - 1) == .number { index -= 1 }
    guard index < end, index - 1 > start, has(index - 1, .preposition), !has(index - 1, .determiner) else { return end }
    return index - 1
  }

  /// The subject of the clause's first verb, for a second verb after "and".
  func shared(before end: Int, from lower: Int) -> Range<Int>? {
    guard let verb = (lower..<end).first(where: { isFinite($0) }) else { return nil }
    guard verb > lower else { return nil }
    return before(verb, from: lower)
  }

  private func isFinite(_ index: Int) -> Bool { clauses.isVerb(index) && !has(index, .to) }

  /// Walks left over what can stand in a noun phrase.
  func phraseStart(endingAt last: Int, from lower: Int) -> Int {
    var start = last
    while start > lower {
      let before = start - 1
      switch kind(before) {
      case .closeBracket:
        guard let open = openBracket(for: before, from: lower) else { return start }
        start = open
        continue
      case .word, .initialism, .number, .clitic: break
      case .stop:
        // The full stop of an abbreviation or initial.
        if before > lower, clauses.text.tokens[before - 1].isCapitalised, !clauses.text.tokens[before].hasSpaceBefore {
          start = before; continue
        }
        return start
      case .symbol: break
      case .quote:
        // The apostrophe of a plural: "the workers' union".
        guard clauses.quotation[before] < 0, !clauses.text.tokens[before].hasSpaceBefore else { return start }
      default: return start
      }
      if has(before, [.subject, .complementizer, .question, .subordinator, .object]),
        !has(before, [.determiner, .relative, .preposition, .possessive])
      {
        return start
      }
      if has(before, .coordinator) {
        if isVerbNear(before, from: lower) { return start }
      } else if clauses.isVerb(before) {
        if let relative = relative(before: before, from: lower) {
          start = relative
          continue
        }
        // “…,” retired general Ann Roe said: a participle right behind a quotation describes.
        let describes = before == lower && before > 0 && kind(before - 1) == .quote && clauses.ends(before, "ed")
        guard describes || isReduced(before, from: lower) else { return start }
      }
      start = before
    }
    return start
  }

  /// "released" in "a report released last year found", "living" in "people living there say": a second verb without a
  /// conjunction between them belongs to the noun before it.
  private func isReduced(_ verb: Int, from lower: Int) -> Bool {
    guard verb > lower, !has(verb, [.auxiliary, .cue]), clauses.text.tokens[verb - 1].isWordLike else { return false }
    guard clauses.ends(verb, "ed") || clauses.ends(verb, "ing") || clauses.ends(verb, "en") else { return false }
    return !has(verb - 1, [.auxiliary, .subject, .preposition, .coordinator, .adverb])
      && has(verb + 1, [.preposition, .time, .adverb, .determiner])
  }

  /// "who attended" in "people who attended": the place of "who".
  private func relative(before verb: Int, from lower: Int) -> Int? {
    var index = verb
    while index > lower, has(index - 1, [.auxiliary, .adverb, .negation]) { index -= 1 }
    guard index > lower, has(index - 1, .relative) else { return nil }
    return index - 1
  }

  /// Whether the clause left of a conjunction already has a verb.
  private func isVerbNear(_ conjunction: Int, from lower: Int) -> Bool {
    var index = conjunction - 1
    while index >= lower {
      if kind(index) == .comma || kind(index) == .stop || kind(index) == .semicolon { return false }
      if clauses.isVerb(index) { return relative(before: index, from: lower) == nil }
      index -= 1
    }
    return false
  }

  private func openBracket(for close: Int, from lower: Int) -> Int? {
    var index = close - 1
    while index >= max(lower, close - 20) {
      if kind(index) == .openBracket { return index }
      index -= 1
    }
    return nil
  }

  /// "Ann Roe, a doctor," or "In May, Ann Roe, who …,": back over what stands between commas.
  private func appositive(comma: Int, from lower: Int) -> Range<Int>? {
    var end = comma
    var hops = 0
    while hops < 4 {
      guard end > lower else { return nil }
      let start = segmentStart(endingAt: end - 1, from: lower)
      guard start < end else { return nil }
      let isAside =
        has(start, [.article, .preposition, .relative, .adverb, .subordinator]) || kind(start) == .number
        || clauses.ends(start, "ing") || clauses.isVerb(start)
        || has(start, .role) && !clauses.text.tokens[start].isCapitalised
      if !isAside || start == lower {
        guard let found = trimmed(phraseStart(endingAt: end - 1, from: start)..<(comma + 1)) else { return nil }
        if found.count > 40 { return nil }
        return described(found, from: lower) ?? found
      }
      guard start > lower, kind(start - 1) == .comma else { return trimmed(start..<(comma + 1)) }
      end = start - 1
      hops += 1
    }
    return nil
  }

  /// "The union's leader, Ann Roe,": a name between commas, with what was said of it before.
  private func described(_ name: Range<Int>, from lower: Int) -> Range<Int>? {
    let words = name.filter { clauses.text.tokens[$0].isWordLike }
    guard name.lowerBound > lower + 1, kind(name.lowerBound - 1) == .comma, words.count <= 4,
      words.allSatisfy({ clauses.text.tokens[$0].isCapitalised })
    else { return nil }
    let start = segmentStart(endingAt: name.lowerBound - 2, from: lower)
    let before = start..<(name.lowerBound - 1)
    guard before.count <= 9,
      has(start, [.article, .possessive, .determiner]) || before.contains(where: { has($0, .role) }),
      !has(start, [.preposition, .subordinator]), !before.contains(where: { clauses.isVerb($0) })
    else { return nil }
    return start..<name.upperBound
  }

  private func segmentStart(endingAt last: Int, from lower: Int) -> Int {
    var start = last
    while start > lower, ![.comma, .semicolon, .colon, .dash, .quote].contains(kind(start - 1)) {
      if kind(start - 1) == .stop, start > lower + 1, clauses.text.tokens[start - 1].hasSpaceBefore { break }
      start -= 1
    }
    return start
  }

  /// Without conjunctions, adverbs and phrases of time at its beginning.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound {
      if has(start, [.coordinator, .adverb, .time]), !has(start, [.determiner, .possessive]),
        !clauses.text.tokens[start].isCapitalised || start == range.lowerBound
      {
        start += 1
      } else if has(start, .asReported), start == range.lowerBound {
        start += 1
      } else if has(start, .preposition) {
        guard let time = (start..<range.upperBound).last(where: { has($0, .time) || kind($0) == .number }),
          time + 1 < range.upperBound
        else { return nil }
        start = time + 1
      } else if has(start, .relative), !has(start, .determiner), start + 1 < range.upperBound {
        return start..<(start + 1)
      } else if kind(start) == .comma || has(start, [.subordinator, .complementizer]), !has(start, .determiner) {
        start += 1
      } else {
        break
      }
    }
    guard start < range.upperBound, (start..<range.upperBound).contains(where: { clauses.text.tokens[$0].isWordLike })
    else { return nil }
    return start..<range.upperBound
  }

  /// The subject that stands right after a cue: "said Ann Roe, a doctor".
  func after(_ cue: Int, before upper: Int) -> Range<Int>? {
    guard cue < upper, clauses.text.tokens[cue].isWordLike else { return nil }
    if has(cue, .subject) { return cue..<(cue + 1) }
    guard
      !has(cue, [.preposition, .complementizer, .to, .object, .adverb, .question, .time]) || has(cue, [.determiner])
        || clauses.text.tokens[cue].isCapitalised && !has(cue, .time)
    else { return nil }
    var end = cue
    while end < upper {
      switch kind(end) {
      case .word, .initialism, .number, .clitic:
        if has(end, .time), end > cue { return cue..<trimPreposition(end, from: cue) }
        if end > cue, clauses.isVerb(end), relativeOpen(from: cue, to: end) == false { return nil }
        if has(end, .preposition), end + 1 < upper,
          has(end + 1, [.setting]) || end + 2 < upper && has(end + 1, .determiner) && has(end + 2, .setting)
        {
          return cue..<end
        }
        if has(end, [.complementizer, .subordinator]), !has(end, [.relative, .preposition]) { return cue..<end }
      case .stop:
        if clauses.text.tokens[end - 1].isCapitalised, end + 1 < upper, !clauses.text.tokens[end].hasSpaceBefore {
          break
        }
        return cue..<end
      case .comma:
        guard end + 1 < upper, continuesAppositive(end + 1, upper) else { return cue..<end }
      case .openBracket:
        // "(a view echoed by everyone)" is no part of the name; "(R-Utah)" is.
        if (end + 1..<min(upper, end + 6)).contains(where: { has($0, [.article, .subject]) || clauses.isVerb($0) }) {
          return cue..<end
        }
      case .closeBracket, .symbol: break
      default: return cue..<end
      }
      end += 1
    }
    return cue..<end
  }

  private func trimPreposition(_ end: Int, from start: Int) -> Int {
    end - 1 > start && has(end - 1, [.preposition, .determiner]) ? end - 1 : end
  }

  private func relativeOpen(from start: Int, to end: Int) -> Bool {
    (start..<end).contains { has($0, .relative) }
  }

  private func continuesAppositive(_ index: Int, _ upper: Int) -> Bool {
    if clauses.ends(index, "ing") && has(index, .cue) { return false }
    if has(index, [.coordinator, .subordinator, .adverb, .subject]) && !has(index, .relative) { return false }
    return has(index, [.article, .relative, .possessive, .role]) || clauses.text.tokens[index].kind == .number
      || clauses.text.tokens[index].kind == .word
  }
}
