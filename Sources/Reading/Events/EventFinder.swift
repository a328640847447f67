import ParleyText

/// Finds what happened, is planned or is imagined.
///
/// A verb of happening needs somebody before it; a noun stands for itself; a weak noun needs a date or a place in time.
/// A statement is an event where it bears its own date or was given to an outlet.
struct EventFinder {
  let words: ArticleWords
  let timeline: Timeline
  let roster: Roster
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
    found += timeline.eventDays.compactMap(event)
    return EventFinder.merged(found.sorted { $0.span < $1.span })
  }

  // MARK: By words

  private func events(inSentence sentence: Int, matches: ArraySlice<PhraseMatch>) -> [Event] {
    let range = segmentation.sentences[sentence].tokens
    let bounds = ClauseBounds(sentence: range, matches: matches, dates: timeline.mentions[sentence], in: segmentation)
    var found: [Event] = []
    var end = range.lowerBound
    for match in longest(matches) {
      guard case .event(let term) = match.sense, match.tokens.lowerBound >= end else { continue }
      let clause = bounds.start(before: match.tokens.lowerBound)..<bounds.end(after: match.tokens.upperBound - 1)
      let inside = moments(in: clause, sentence: sentence)
      let actors = actors(in: clause.lowerBound..<match.tokens.lowerBound, matches: matches)
      switch term.form {
      case .verb where actors.isEmpty && (inside.isEmpty || !hasSubject(clause.lowerBound..<match.tokens.lowerBound)):
        continue
      case .weak where inside.isEmpty || isSince(inside[0].expression): continue
      default: break
      }
      let dates = inside.isEmpty ? framing(clause, sentence: sentence) : inside
      let tokens = term.form == .verb ? clause : phrase(match.tokens, clause: clause)
      found.append(event(term.kind, tokens: tokens, sentence: sentence, dates: dates, actors: actors, matches: matches))
      end = tokens.upperBound
    }
    return found
  }

  private func moments(in clause: Range<Int>, sentence: Int) -> [DateMention] {
    timeline.mentions[sentence].filter { clause.contains($0.tokens.lowerBound) && isMoment($0.expression) }
  }

  /// For a clause without an expression of time: the one at the head of the sentence, or the only one before the clause.
  private func framing(_ clause: Range<Int>, sentence: Int) -> [DateMention] {
    let all = timeline.mentions[sentence]
    let first = segmentation.sentences[sentence].tokens.lowerBound
    if let head = all.first, head.tokens.lowerBound <= first + 2 { return [head] }
    return all.count == 1 && clause.lowerBound > all[0].tokens.lowerBound ? all : []
  }

  private func isSince(_ expression: CalendarExpression) -> Bool {
    if case .since = expression { true } else { false }
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

  /// People and countries named in a run of tokens, as written, in order.
  private func actors(in tokens: Range<Int>, matches: ArraySlice<PhraseMatch>) -> [String] {
    var found: [(Int, String)] = roster.mentions(in: tokens).map { ($0.tokens.lowerBound, words.text($0.tokens)) }
    for match in matches where tokens.contains(match.tokens.lowerBound) {
      guard case .place = match.sense, !found.contains(where: { $0.0 == match.tokens.lowerBound }) else { continue }
      found.append((match.tokens.lowerBound, words.text(match.tokens)))
    }
    var names: [String] = []
    for (_, name) in found.sorted(by: { $0.0 < $1.0 }) where !names.contains(name) { names.append(name) }
    return names
  }

  /// Whether somebody or something stands before the verb: a name, or any word that is more than a conjunction.
  private func hasSubject(_ tokens: Range<Int>) -> Bool { tokens.contains { segmentation.tokens[$0].kind == .word } }

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

  /// "The war began on Feb. 24".
  private func event(_ known: EventDay) -> Event? {
    guard let kind: Event.Kind = ["war": .militaryAction, "strike": .strike][known.name] else { return nil }
    var tokens = known.tokens
    if Self.sinces.contains(segmentation.tokens[tokens.lowerBound].key) {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    return Event(
      article: words.article.id, span: segmentation.span(tokens), kind: kind, status: .held,
      date: ResolvedDate(first: known.day, how: .explicit, span: segmentation.span(tokens)), confidence: 0.9)
  }

  private static let sinces: Set<UInt64> = Set(
    ["since", "from", "с", "со", "від", "з", "из"].map { FoldedHash.of($0) })

  // MARK: Statements that are events

  /// A statement that does something (declares, offers, refuses) and bears its own day, or that was given to an outlet.
  private func event(_ statement: Statement) -> Event? {
    guard let cue = statement.cue, let sentence = segmentation.sentence(at: cue.start) else { return nil }
    let tokens = words.tokens(of: cue)
    let matches = words.matches(inSentence: sentence)
    let date = timeline.mentions[sentence].first { mention in
      mention.tokens.upperBound >= tokens.lowerBound - 1 && mention.tokens.lowerBound <= tokens.upperBound + 1
        && StatementDates.isMoment(mention.expression)
    }
    let outlet = matches.first {
      $0.sense == .outlet && $0.tokens.lowerBound >= tokens.upperBound && $0.tokens.lowerBound <= tokens.upperBound + 2
    }
    guard date != nil && isDeed(tokens, matches: matches) || outlet != nil,
      !isOutlet(statement.source, matches: matches)
    else {
      return nil
    }
    let source = outlet == nil ? nil : statement.source.map { words.tokens(of: $0) }
    let parts = [tokens, date?.tokens, outlet?.tokens, source].compactMap { $0 }
    guard let first = parts.map(\.lowerBound).min(), let last = parts.map(\.upperBound).max(), last - first < 30 else {
      return nil
    }
    return Event(
      article: words.article.id, span: segmentation.span(first..<last), kind: .statement, status: .held,
      actors: statement.speaker.name.map { [$0] } ?? [], date: statement.date, confidence: 0.8)
  }

  /// A cue that says more than that something was said.
  private func isDeed(_ cue: Range<Int>, matches: ArraySlice<PhraseMatch>) -> Bool {
    matches.contains { match in
      guard cue.overlaps(match.tokens), case .act(let term) = match.sense else { return false }
      return term.act != .assess
    }
  }

  private func isOutlet(_ source: TextSpan?, matches: ArraySlice<PhraseMatch>) -> Bool {
    guard let source else { return false }
    let tokens = words.tokens(of: source)
    return matches.contains { $0.sense == .outlet && tokens.contains($0.tokens.lowerBound) }
  }

  /// One event told twice, of one kind on one day, counts once: the telling that names the day stays.
  static func merged(_ events: [Event]) -> [Event] {
    var result: [Event] = []
    for event in events {
      guard let twin = result.firstIndex(where: { isSame($0, event) }) else {
        result.append(event)
        continue
      }
      if event.date?.how == .explicit, result[twin].date?.how != .explicit { result[twin] = event }
    }
    return result.sorted { $0.span < $1.span }
  }

  private static func isSame(_ a: Event, _ b: Event) -> Bool {
    guard a.kind == b.kind else { return false }
    if a.span.overlaps(b.span) { return true }
    return a.kind == .militaryAction && a.date != nil && a.date?.first == b.date?.first
  }
}
