import ParleyText

/// Finds what happened, is planned or is imagined.
///
/// A verb of happening needs somebody before it; a noun stands for itself; a weak noun needs a date or a place in time.
/// A statement is an event where it bears its own date or was given to an outlet.
struct EventFinder {
  let words: ArticleWords
  let timeline: Timeline
  let statements: [Statement]

  var segmentation: Segmentation { words.segmentation }

  /// In the order of the text.
  func events() -> [Event] {
    var found: [Event] = []
    for (index, sentence) in segmentation.sentences.enumerated() {
      let kind = segmentation.paragraphs[sentence.paragraph].kind
      guard kind != .furniture, kind != .caption else { continue }
      let matches = words.matches(inSentence: index)
      guard matches.contains(where: { if case .event = $0.sense { true } else { false } }) else { continue }
      found += events(inSentence: index, matches: matches)
    }
    found += statements.compactMap(event)
    return EventFinder.merged(found.sorted { $0.span < $1.span })
  }

  // MARK: By words

  private func events(inSentence sentence: Int, matches: ArraySlice<PhraseMatch>) -> [Event] {
    let range = segmentation.sentences[sentence].tokens
    let bounds = ClauseBounds(sentence: range, matches: matches, in: segmentation)
    var found: [Event] = []
    var end = range.lowerBound
    for match in longest(matches) {
      guard case .event(let term) = match.sense, match.tokens.lowerBound >= end else { continue }
      let clause = bounds.start(before: match.tokens.lowerBound)..<bounds.end(after: match.tokens.upperBound - 1)
      let dates = dates(for: clause, sentence: sentence)
      let actors = actors(in: clause.lowerBound..<match.tokens.lowerBound, matches: matches)
      switch term.form {
      case .verb where actors.isEmpty && dates.isEmpty: continue
      case .weak where dates.isEmpty: continue
      default: break
      }
      let tokens = term.form == .verb ? clause : phrase(match.tokens, clause: clause)
      found.append(event(term.kind, tokens: tokens, sentence: sentence, dates: dates, actors: actors, matches: matches))
      end = tokens.upperBound
    }
    return found
  }

  /// The expressions of time in the clause; else the one at the head of the sentence, or the only one in it.
  private func dates(for clause: Range<Int>, sentence: Int) -> [DateMention] {
    let all = timeline.mentions[sentence]
    let inside = all.filter { clause.contains($0.tokens.lowerBound) && isMoment($0.expression) }
    if !inside.isEmpty { return inside }
    let first = segmentation.sentences[sentence].tokens.lowerBound
    if let head = all.first, head.tokens.lowerBound <= first + 2 { return [head] }
    return all.count == 1 && clause.lowerBound > all[0].tokens.lowerBound ? all : []
  }

  private func isMoment(_ expression: CalendarExpression) -> Bool {
    switch expression {
    case .event: false
    default: true
    }
  }

  /// Where phrases overlap, the longest.
  private func longest(_ matches: ArraySlice<PhraseMatch>) -> [PhraseMatch] {
    let events = matches.filter { if case .event = $0.sense { true } else { false } }
    return events.filter { match in
      !events.contains { $0.tokens.overlaps(match.tokens) && $0.tokens.count > match.tokens.count }
    }
  }

  /// A noun with what hangs on it, up to the next mark or conjunction, and the verb or the article before it.
  private func phrase(_ noun: Range<Int>, clause: Range<Int>) -> Range<Int> {
    max(clause.lowerBound, noun.lowerBound - 3)..<clause.upperBound
  }

  private func actors(in tokens: Range<Int>, matches: ArraySlice<PhraseMatch>) -> [String] {
    var found: [String] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard segmentation.tokens[index].isCapitalised, words.nameKeys[index] != 0 else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.upperBound, segmentation.tokens[end].isCapitalised { end += 1 }
      found.append(words.text(index..<end))
      index = end
    }
    return found
  }

  private func event(
    _ kind: Event.Kind, tokens: Range<Int>, sentence: Int, dates: [DateMention], actors: [String],
    matches: ArraySlice<PhraseMatch>
  ) -> Event {
    let status = status(tokens, matches: matches)
    let direction: CalendarExpression.Direction = status == .planned || status == .forecast ? .future : .past
    var date = dates.first.flatMap { timeline.resolve($0, inSentence: sentence, direction: direction) }
    // What is only planned or imagined has not happened on a day that is past.
    if status != .held, status != .underWay, let last = date?.last, let anchor = timeline.anchor(ofSentence: sentence),
      last < anchor
    {
      date = nil
    }
    return Event(
      article: words.article.id, span: segmentation.span(tokens), kind: kind, status: status, actors: actors,
      date: date,
      confidence: date == nil ? 0.6 : 0.8)
  }

  private func status(_ tokens: Range<Int>, matches: ArraySlice<PhraseMatch>) -> Event.Status {
    for match in matches where tokens.contains(match.tokens.lowerBound) {
      guard case .status(let term) = match.sense else { continue }
      switch term {
      case .held: return .held
      case .underWay: return .underWay
      case .planned: return .planned
      case .forecast: return .forecast
      case .hypothetical: return .hypothetical
      case .cancelled: return .cancelled
      }
    }
    return .held
  }

  // MARK: Statements that are events

  private func event(_ statement: Statement) -> Event? {
    guard let cue = statement.cue, let sentence = segmentation.sentence(at: cue.start) else { return nil }
    let tokens = words.tokens(of: cue)
    let matches = words.matches(inSentence: sentence)
    let date = timeline.mentions[sentence].first { mention in
      mention.tokens.upperBound >= tokens.lowerBound - 1 && mention.tokens.lowerBound <= tokens.upperBound + 1
    }
    let outlet = matches.first {
      $0.sense == .outlet && $0.tokens.lowerBound >= tokens.upperBound && $0.tokens.lowerBound <= tokens.upperBound + 2
    }
    guard date != nil || outlet != nil, !isOutlet(statement.source, matches: matches) else { return nil }
    let first = min(
      tokens.lowerBound, date?.tokens.lowerBound ?? tokens.lowerBound,
      outlet == nil ? Int.max : statement.source.map { words.tokens(of: $0).lowerBound } ?? Int.max)
    let last = max(tokens.upperBound, date?.tokens.upperBound ?? 0, outlet?.tokens.upperBound ?? 0)
    guard first < last else { return nil }
    return Event(
      article: words.article.id, span: segmentation.span(first..<last), kind: .statement, status: .held,
      actors: statement.speaker.name.map { [$0] } ?? [], date: statement.date, confidence: 0.8)
  }

  private func isOutlet(_ source: TextSpan?, matches: ArraySlice<PhraseMatch>) -> Bool {
    guard let source else { return false }
    let tokens = words.tokens(of: source)
    return matches.contains { $0.sense == .outlet && tokens.contains($0.tokens.lowerBound) }
  }

  /// One event told twice, of one kind on one day, counts once: the first telling stays, with the surest date.
  static func merged(_ events: [Event]) -> [Event] {
    var result: [Event] = []
    for event in events {
      let twin = result.contains { other in
        other.kind == event.kind
          && (other.span.overlaps(event.span)
            || event.kind == .militaryAction && other.date != nil && other.date?.first == event.date?.first)
      }
      if !twin { result.append(event) }
    }
    return result
  }
}
