import ParleyText

/// Finds what is said: the clause, phrase or quotation around a cue.
struct Contents {
  let clauses: Clauses

  struct Found {
    var content: [Range<Int>]
    var quotation: Statement.Quotation
    var rule: Draft.Rule
  }

  func kind(_ index: Int) -> Token.Kind { clauses.kind(index) }
  func has(_ index: Int, _ wanted: WordClass) -> Bool { clauses.has(index, wanted) }

  /// What stands after a cue (and its addressee, time and place).
  func after(_ cue: Int, frame: Frame, place: StatementFinder.Place) -> Found? {
    let end = place.sentence.upperBound
    guard cue < place.paragraph.upperBound else { return nil }
    let isSetting = cue < end && has(cue, [.time, .preposition]) && !has(cue, [.determiner, .subject, .to])
    if !isSetting, !frame.contains(.addressee), let found = opening(cue, frame: frame, place: place) { return found }
    // "Have warned they will quit": a pronoun that can only be a subject is nobody's addressee.
    if frame.contains(.addressee), frame.contains(.bare), cue < end, has(cue, .subject),
      !has(cue, [.object, .question, .relative, .determiner, .possessive]),
      let found = opening(cue, frame: frame, place: place)
    {
      return found
    }
    // Past whom it was told, when and where.
    var index = cue
    let limit = min(end, cue + 14)
    while index < limit {
      // "Said after the meeting he would go", "announced on Friday the arrest of".
      var rest = frame.subtracting([.bare, .object, .infinitive])
      if index > cue, frame.contains(.bare), has(index, .subject), !has(index, [.question, .relative]) {
        rest.insert(.bare)
      }
      if index > cue, frame.contains(.object), has(index, .article), has(index - 1, .time) { rest.insert(.object) }
      if index > cue, let found = opening(index, frame: rest, place: place) {
        return found
      }
      if clauses.isVerb(index) || kind(index) == .stop || kind(index) == .semicolon { break }
      if kind(index) == .comma,
        !(index + 1 < end && (clauses.quotation[index + 1] >= 0 || has(index + 1, .complementizer)))
      {
        break
      }
      index += 1
    }
    if frame.contains(.addressee) {
      index = addressee(cue, end)
      if index > cue, index < end, let found = opening(index, frame: frame, place: place) { return found }
      if frame.contains(.infinitive), let to = infinitive(after: cue, end) {
        return clause(from: to, place: place).map { found($0, .subjectCueInfinitive) }
      }
    }
    return isSetting ? nil : opening(cue, frame: frame, place: place)
  }

  private func opening(_ at: Int, frame: Frame, place: StatementFinder.Place) -> Found? {
    let end = place.sentence.upperBound
    guard at < place.paragraph.upperBound else { return nil }
    var start = at
    if kind(at) == .colon {
      guard frame.contains(.quote) || frame.contains(.clause) else { return nil }
      return afterColon(at, place: place)
    }
    if kind(at) == .comma { start += 1 }
    guard start < end else { return nil }
    if clauses.quotation[start] >= 0, clauses.text.quotations[Int(clauses.quotation[start])].tokens.lowerBound == start,
      frame.contains(.quote)
    {
      return joined(start, place) ?? quoted(start, place)
    }
    if has(start, .complementizer), !frame.isDisjoint(with: [.clause, .quote]) {
      return clause(from: start, place: place).map { found($0, .subjectCueClause) }
    }
    guard kind(at) != .comma else { return nil }
    if has(start, .question), frame.contains(.question), start + 1 < end {
      return clause(from: start, place: place).map { found($0, .subjectCueQuestion) }
    }
    if frame.contains(.infinitive), has(start, .to), start + 1 < end, text.tokens[start + 1].kind == .word {
      return clause(from: start, place: place).map { found($0, .subjectCueInfinitive) }
    }
    if frame.contains(.bare), startsClause(start, end) {
      return clause(from: start, place: place).map { found($0, .subjectCueBare) }
    }
    if frame.contains(.object), startsPhrase(start) {
      return phrase(from: start, place: place).map { found($0, .subjectCueObject) }
    }
    return nil
  }

  /// "He said: we will go on", "She said: “We will.”", and what stands in the next paragraph.
  func afterColon(_ colon: Int, place: StatementFinder.Place) -> Found? {
    let start = colon + 1
    if start >= place.paragraph.upperBound { return following(place) }
    if clauses.quotation[start] >= 0 { return quoted(start, place) }
    let last = trimEnd(start..<max(start, place.sentence.upperBound))
    return last.isEmpty ? nil : Found(content: [last], quotation: .direct, rule: .subjectCueQuote)
  }

  /// "The minister added:" and what he added in the paragraph after it.
  private func following(_ place: StatementFinder.Place) -> Found? {
    guard let paragraph = text.paragraph(at: Int(text.tokens[place.paragraph.lowerBound].start)),
      paragraph + 1 < text.paragraphs.count
    else { return nil }
    let next = text.paragraphs[paragraph + 1].tokens
    guard next.count > 2 else { return nil }
    if clauses.quotation[next.lowerBound] >= 0 {
      let quotation = Int(clauses.quotation[next.lowerBound])
      return Found(content: [text.quotations[quotation].tokens], quotation: .direct, rule: .subjectCueQuote)
    }
    return Found(content: [next], quotation: .direct, rule: .subjectCueQuote)
  }

  func found(_ range: Range<Int>, _ rule: Draft.Rule) -> Found {
    Found(content: [range], quotation: range.contains { clauses.quotation[$0] >= 0 } ? .mixed : .indirect, rule: rule)
  }

  func quoted(_ start: Int, _ place: StatementFinder.Place) -> Found {
    let quotation = clauses.text.quotations[Int(clauses.quotation[start])]
    var end = quotation.tokens.upperBound
    var kind = Statement.Quotation.direct
    // A quotation that goes on without its marks belongs to the same content.
    if end < place.sentence.upperBound, clauses.text.tokens[end].kind == .word, !has(end, .coordinator),
      quotation.tokens.count < 12
    {
      end = trimEnd(start..<place.sentence.upperBound).upperBound
      kind = .mixed
    }
    var parts = [start..<end]
    var next = clauses.quotation[start] + 1
    while Int(next) < clauses.text.quotations.count, let before = clauses.text.quotations[Int(next)].continues,
      before == Int(next) - 1
    {
      parts.append(clauses.text.quotations[Int(next)].tokens)
      next += 1
    }
    return Found(content: parts, quotation: kind, rule: .subjectCueQuote)
  }

  /// "go home" and then "stay there": two quotations that a conjunction joins are one content.
  private func joined(_ start: Int, _ place: StatementFinder.Place) -> Found? {
    let first = text.quotations[Int(clauses.quotation[start])].tokens
    var link = first.upperBound
    let end = place.sentence.upperBound
    if link < end, kind(link) == .comma { link += 1 }
    guard link < end, first.count < 30, has(link, .coordinator),
      let next = (link..<min(end, link + 12)).first(where: { clauses.quotation[$0] >= 0 }),
      !(link..<next).contains(where: { clauses.says($0) || [.comma, .semicolon].contains(kind($0)) })
    else { return nil }
    let last = text.quotations[Int(clauses.quotation[next])].tokens.upperBound
    return Found(content: [start..<last], quotation: .mixed, rule: .subjectCueQuote)
  }

  /// From a token to the end of what belongs to one cue: the sentence, or where another attribution begins.
  func clause(from start: Int, place: StatementFinder.Place) -> Range<Int>? {
    var first = start
    while first < place.sentence.upperBound, kind(first) == .comma { first += 1 }
    var end = place.sentence.upperBound
    var index = first
    while index + 1 < end {
      if clauses.quotation[index] < 0, kind(index) == .comma || kind(index) == .semicolon || kind(index) == .dash {
        if kind(index) == .semicolon || breaksOff(index + 1, end) {
          end = index
        }
      } else if clauses.quotation[index] < 0, has(index, .coordinator), index > first + 2, index + 1 < end,
        continuesSaying(index + 1, end) || isOwnWords(index, end)
      {
        end = index
      } else if clauses.quotation[index] >= 0 {
        // Past the whole quotation, even over the end of the sentence.
        let quotation = clauses.text.quotations[Int(clauses.quotation[index])].tokens
        if quotation.upperBound > end { end = quotation.upperBound }
        // “…,” indicating that: the comma stands inside the marks.
        if quotation.upperBound < end, kind(max(quotation.upperBound - 2, 0)) == .comma,
          breaksOff(quotation.upperBound, end)
        {
          end = quotation.upperBound
        }
        index = max(index, quotation.upperBound - 1)
      }
      index += 1
    }
    guard first < end else { return nil }
    let trimmed = trimEnd(first..<end)
    return trimmed.isEmpty ? nil : trimmed
  }

  var text: Segmentation { clauses.text }

  /// "…, adding that", "…, and he said", "…, but": the content ends at the comma.
  private func breaksOff(_ index: Int, _ end: Int) -> Bool {
    if has(index, .cue), clauses.isGerund(index) { return true }
    var at = index
    while at < end, at < index + 3, has(at, [.adverb, .time]) { at += 1 }
    if at < end, clauses.says(at) { return true }
    if has(index, [.coordinator, .subordinator]) || has(index, .subject) {
      // "…, but the minister rejected the claim" turns to somebody else; "…, but she knows that" may go on.
      let turns = text.tokens[index].key == Self.but && index + 1 < end && !has(index + 1, .subject)
      for at in (index + 1)..<min(index + 7, max(index + 1, end)) {
        if has(at, .relative), !has(at, .determiner) { return false }
        if clauses.says(at) || turns && has(at, .cue) && clauses.isVerb(at) { return true }
      }
    }
    return false
  }

  /// "… but did not say": the author's own words after "but".
  private func isOwnWords(_ index: Int, _ end: Int) -> Bool {
    text.tokens[index].key == Self.but && index + 1 < end
      && (Self.did.contains(text.tokens[index + 1].key) || clauses.isVerb(index + 1) && has(index + 1, .cue))
  }

  private static let but = FoldedHash.of("but")
  private static let did: Set<UInt64> = Set(
    ["did", "didn't", "does", "doesn't", "do", "don't"].map { FoldedHash.of($0) })

  /// "… and added that", "… and warned him": a second verb of speech of the same speaker.
  private func continuesSaying(_ index: Int, _ end: Int) -> Bool {
    var at = index
    while at < min(end, index + 3), has(at, .adverb), !has(at, .cue) { at += 1 }
    return at + 1 < end && clauses.says(at)
  }

  /// The clause that ends before an attribution: "The plan is dead, he said".
  func before(_ attribution: Int, place: StatementFinder.Place) -> Range<Int>? {
    var end = attribution
    while end > place.sentence.lowerBound, [.comma, .dash].contains(kind(end - 1)) { end -= 1 }
    guard end > place.sentence.lowerBound else { return nil }
    return place.sentence.lowerBound..<end
  }

  /// Without the stop and loose marks at its end.
  func trimEnd(_ range: Range<Int>, keepsStop: Bool = false) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = end - 1
      if keepsStop, kind(last) == .stop { break }
      guard clauses.quotation[last] < 0, [.stop, .comma, .semicolon, .colon, .dash, .quote].contains(kind(last)) else {
        break
      }
      end = last
    }
    return range.lowerBound..<end
  }

  /// "to" after somebody addressed: asked Turkey to serve.
  private func infinitive(after cue: Int, _ end: Int) -> Int? {
    for index in cue..<min(end, cue + 8) {
      if has(index, .to), index + 1 < end, !has(index + 1, [.determiner, .possessive]) { return index }
      if clauses.isVerb(index) || [.comma, .stop, .semicolon, .dash].contains(kind(index)) { return nil }
    }
    return nil
  }

  // MARK: What begins here

  private func startsClause(_ start: Int, _ end: Int) -> Bool {
    guard clauses.text.tokens[start].isWordLike || clauses.quotation[start] >= 0 else { return false }
    if has(start, .subject) { return true }
    guard !has(start, [.preposition, .object, .to, .coordinator]) || has(start, [.determiner, .possessive]) else {
      return false
    }
    var index = start + 1
    while index < min(end, start + 25) {
      if kind(index) == .dash, let close = (index + 1..<min(end, index + 12)).first(where: { kind($0) == .dash }) {
        index = close + 1
        continue
      }
      if [.comma, .stop, .semicolon, .dash].contains(kind(index)) || has(index, .relative) && !has(index, .determiner) {
        return false
      }
      if clauses.isVerb(index) { return true }
      index += 1
    }
    return false
  }

  private func startsPhrase(_ start: Int) -> Bool {
    if clauses.quotation[start] >= 0 { return true }
    guard clauses.text.tokens[start].isWordLike || kind(start) == .symbol else { return false }
    return !has(start, [.preposition, .to, .coordinator, .subordinator, .auxiliary, .adverb, .time])
      || has(start, [.determiner, .possessive, .object])
      || has(start, .time) && start + 1 < text.tokens.count && kind(start + 1) == .clitic
  }

  func isInfinitive(_ index: Int) -> Bool {
    let bytes = clauses.text.bytes
    let span = clauses.text.tokens[index].span
    func ends(_ suffix: String) -> Bool {
      span.count > suffix.utf8.count && bytes[(span.end - suffix.utf8.count)..<span.end].elementsEqual(suffix.utf8)
    }
    guard !has(index, [.nominative, .role, .setting, .time]) else { return false }
    return (ends("ть") || ends("ться") || ends("ти") || ends("тися") || ends("чь") || ends("тись"))
      && !Self.nounEndings.contains(where: ends)
  }

  /// Endings of nouns in a list of infinitives' own: готовность, готовність, факти, президенти, журналісти.
  private static let nounEndings = ["ость", "ість", "нти", "кти", "пти", "лісти", "ністи", "ристи", "ости"]

  /// Past somebody addressed: "reporters", "the New York Times on Monday".
  private func addressee(_ start: Int, _ end: Int) -> Int {
    if start < end, has(start, .object) { return start + 1 }
    var index = start
    while index < min(end, start + 6) {
      if has(index, [.subject, .article]) && index > start || has(index, [.to, .question, .complementizer]) { break }
      index += 1
    }
    return index
  }
}
