import ParleyText

/// Finds what happened, is planned or is imagined.
///
/// A verb of happening needs somebody before it; a noun stands for itself; a weak noun needs a date beside it. A statement is
/// an event where it does something and bears its own date, or where it was given to an outlet.
struct EventFinder {
  let words: ArticleWords
  let timeline: Timeline
  let roster: Roster
  let statements: [Statement]
  let conditionals: [Conditional]

  var segmentation: Segmentation { words.segmentation }

  /// In the order of the text.
  func events() -> [Event] {
    var found: [Event] = []
    for (index, sentence) in segmentation.sentences.enumerated() where words.has(.event, inSentence: index) {
      let kind = segmentation.paragraphs[sentence.paragraph].kind
      guard kind != .furniture, kind != .caption else { continue }
      let triggers = triggers(inSentence: index)
      if !triggers.isEmpty { found += events(of: triggers, sentence: index) }
    }
    found += statements.compactMap(event)
    found += timeline.eventDays.compactMap(event)
    return EventFinder.merged(found.sorted { $0.span < $1.span })
  }

  /// A word of happening.
  private struct Trigger {
    var tokens: Range<Int>
    var term: EventTerm
  }

  /// The sentence's words of happening; where phrases overlap, the longest.
  private func triggers(inSentence sentence: Int) -> [Trigger] {
    var found: [Trigger] = []
    for match in words.matches(inSentence: sentence) {
      guard case .event(let term) = match.sense else { continue }
      if let last = found.last, last.tokens.overlaps(match.tokens) {
        if match.tokens.count > last.tokens.count { found[found.count - 1] = Trigger(tokens: match.tokens, term: term) }
      } else {
        found.append(Trigger(tokens: match.tokens, term: term))
      }
    }
    return found
  }

  private func events(of triggers: [Trigger], sentence: Int) -> [Event] {
    let bounds = ClauseBounds(
      words: words, sentence: segmentation.sentences[sentence].tokens, dates: ArraySlice(timeline.mentions[sentence]))
    var found: [Event] = []
    var end = bounds.sentence.lowerBound
    for (index, trigger) in triggers.enumerated() where trigger.tokens.lowerBound >= end {
      let clause = bounds.start(before: trigger.tokens.lowerBound)..<bounds.end(after: trigger.tokens.upperBound - 1)
      let inside = moments(in: clause, sentence: sentence)
      let next = index + 1 < triggers.count ? triggers[index + 1].tokens.lowerBound : bounds.sentence.upperBound
      let reach = clause.lowerBound..<max(clause.upperBound, next)
      guard happens(trigger, clause: clause, inside: inside, sentence: bounds.sentence) else { continue }
      let dates = inside.isEmpty ? moments(in: reach, sentence: sentence) + framing(clause, sentence: sentence) : inside
      let tokens =
        trigger.term.form == .verb ? clause : max(clause.lowerBound, trigger.tokens.lowerBound - 3)..<clause.upperBound
      found.append(
        event(
          trigger.term.kind, tokens: tokens, sentence: sentence, date: dates.first,
          subject: clause.lowerBound..<trigger.tokens.lowerBound))
      end = tokens.upperBound
    }
    return found
  }

  private func happens(_ trigger: Trigger, clause: Range<Int>, inside: [DateMention], sentence: Range<Int>) -> Bool {
    let subject = clause.lowerBound..<trigger.tokens.lowerBound
    switch trigger.term.form {
    case .blocked: return false
    case .noun: return true
    case .weak: return inside.first.map { Self.datesNouns($0.expression) } ?? false
    case .verb:
      if subject.contains(where: { words.roles[$0].has([.place, .title, .institution, .group]) })
        || !roster.mentions(in: subject).isEmpty
      {
        return true
      }
      // "Maria Vance, the trade minister, met …": the subject stands before an apposition.
      let isApposed =
        subject.isEmpty && clause.lowerBound > sentence.lowerBound
        && segmentation.tokens[clause.lowerBound - 1].kind == .comma
      if isApposed, let first = roster.mentions(in: sentence.lowerBound..<clause.lowerBound).first, first.isFirst {
        return true
      }
      return !inside.isEmpty && subject.contains { segmentation.tokens[$0].kind == .word }
    }
  }

  /// A bare year beside a noun ("the 1994 agreement") names it rather than dates it; "since" counts from something else.
  private static func datesNouns(_ expression: CalendarExpression) -> Bool {
    switch expression {
    case .since, .year: false
    default: true
    }
  }

  // MARK: When

  private func moments(in tokens: Range<Int>, sentence: Int) -> [DateMention] {
    timeline.mentions(in: tokens, inSentence: sentence).filter { mention in
      if case .event = mention.expression { false } else { true }
    }
  }

  /// For a clause without an expression of time: the one at the head of the sentence, or the only one before the clause.
  private func framing(_ clause: Range<Int>, sentence: Int) -> [DateMention] {
    let all = timeline.mentions[sentence]
    let first = segmentation.sentences[sentence].tokens.lowerBound
    if let head = all.first, head.tokens.lowerBound <= first + 2 { return [head] }
    return all.count == 1 && clause.lowerBound > all[0].tokens.lowerBound ? all : []
  }

  // MARK: Who, and how sure

  private func event(
    _ kind: Event.Kind, tokens: Range<Int>, sentence: Int, date mention: DateMention?, subject: Range<Int>
  ) -> Event {
    let status = status(tokens, sentence: sentence)
    let isAhead = status == .planned || status == .forecast
    var date = mention.flatMap { timeline.resolve($0, inSentence: sentence, direction: isAhead ? .future : .past) }
    // What is only planned or imagined has not happened on a day that is past.
    if status != .held, status != .underWay, let last = date?.last, let anchor = timeline.anchor(ofSentence: sentence),
      last < anchor
    {
      date = nil
    }
    return Event(
      article: words.article.id, span: segmentation.span(tokens), kind: kind, status: status,
      actors: actors(in: subject), date: date, confidence: date == nil ? 0.6 : 0.8)
  }

  /// People and countries named in a run of tokens, as written, in order.
  private func actors(in tokens: Range<Int>) -> [String] {
    var found: [(Int, String)] = roster.mentions(in: tokens).map { ($0.tokens.lowerBound, words.text($0.tokens)) }
    for match in words.matches(in: tokens) {
      guard case .place = match.sense, !found.contains(where: { $0.0 == match.tokens.lowerBound }) else { continue }
      found.append((match.tokens.lowerBound, words.text(match.tokens)))
    }
    var names: [String] = []
    for (_, name) in found.sorted(by: { $0.0 < $1.0 }) where !names.contains(name) { names.append(name) }
    return names
  }

  private func status(_ tokens: Range<Int>, sentence: Int) -> Event.Status {
    let span = segmentation.span(tokens)
    // Conditionals are in order and one begins after another ends, so that only the nearest can hold the span.
    let next = conditionals.partitioningIndex { min($0.antecedent.start, $0.consequent.start) > span.start }
    if conditionals[max(0, next - 2)..<next].contains(where: {
      $0.kind != .brink && ($0.antecedent.overlaps(span) || $0.consequent.contains(span))
    }) {
      return .hypothetical
    }
    // "Hopes for a vote": what makes it a hope stands before what is said.
    let isSaid = words.roles[tokens.lowerBound].has(.contentStart)
    let reach =
      max(segmentation.sentences[sentence].tokens.lowerBound, tokens.lowerBound - (isSaid ? 3 : 0))..<tokens.upperBound
    for match in words.matches(in: reach) {
      guard case .status(let term) = match.sense else { continue }
      return term.status
    }
    return .held
  }
}
