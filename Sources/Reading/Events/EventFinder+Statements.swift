import ParleyText

extension EventFinder {
  /// A statement that does something (declares, offers, refuses) and bears its own day, or that was given to an outlet.
  func event(_ statement: Statement) -> Event? {
    guard let cue = statement.cue, let sentence = segmentation.sentence(at: cue.start) else { return nil }
    let tokens = words.tokens(of: cue)
    let date = timeline.mentions(near: tokens.lowerBound, inSentence: sentence).first { mention in
      mention.tokens.upperBound >= tokens.lowerBound - 1 && mention.tokens.lowerBound <= tokens.upperBound + 1
        && StatementDates.isMoment(mention.expression)
    }
    let outlet = words.matches(in: tokens.upperBound..<tokens.upperBound + 2).first {
      $0.sense == .outlet && isInterview(tokens)
    }
    guard date != nil && isDeed(tokens) || outlet != nil, !isOutlet(statement.source) else {
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
  private func isDeed(_ cue: Range<Int>) -> Bool {
    words.matches(in: cue).contains { match in
      guard case .act(let term) = match.sense else { return false }
      return term.act != .assess
    }
  }

  private func isInterview(_ cue: Range<Int>) -> Bool {
    words.matches(in: cue).contains { $0.sense == .interview }
  }

  private func isOutlet(_ source: TextSpan?) -> Bool {
    source.map { words.tokens(of: $0).contains { words.roles[$0].has(.outlet) } } ?? false
  }

  /// "The war began on Feb. 24".
  func event(_ known: EventDay) -> Event? {
    let kinds: [String: Event.Kind] = ["war": .militaryAction, "strike": .strike]
    guard let kind = kinds[known.name] else { return nil }
    var tokens = known.tokens
    if Self.sinces.contains(segmentation.tokens[tokens.lowerBound].key) {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    let span = segmentation.span(tokens)
    return Event(
      article: words.article.id, span: span, kind: kind, status: .held,
      date: ResolvedDate(first: known.day, how: .explicit, span: span), confidence: 0.9)
  }

  private static let sinces: Set<UInt64> = Set(
    ["since", "from", "с", "со", "від", "з", "из"].map { FoldedHash.of($0) })

  /// One event told twice, of one kind on one day, counts once: the telling that names the day stays.
  static func merged(_ events: [Event]) -> [Event] {
    var result: [Event] = []
    var last: [Event.Kind: Int] = [:]
    var wars: [Day: Int] = [:]
    for event in events {
      // In order of their starts, only the last of a kind can overlap; a war begins but once on a day.
      let war = event.kind == .militaryAction ? event.date?.first : nil
      let overlapping = last[event.kind].flatMap { result[$0].span.overlaps(event.span) ? $0 : nil }
      if let twin = overlapping ?? war.flatMap({ wars[$0] }) {
        if event.date?.how == .explicit, result[twin].date?.how != .explicit { result[twin] = event }
        continue
      }
      result.append(event)
      last[event.kind] = result.count - 1
      if let war { wars[war] = result.count - 1 }
    }
    return result.sorted { $0.span < $1.span }
  }
}
