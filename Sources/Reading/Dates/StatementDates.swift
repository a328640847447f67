import ParleyText

/// Says when a statement was made.
struct StatementDates {
  let words: ArticleWords
  let timeline: Timeline

  /// A date with how sure it is, from 0 to 1.
  struct Resolution {
    var date: ResolvedDate?
    var confidence: Double
  }

  /// The expression of time in the statement's own sentence that stands nearest to the cue and outside the content;
  /// else the day of the passage.
  func resolve(_ statement: Statement) -> Resolution {
    guard let place = (statement.cue ?? statement.source ?? statement.content.first)?.start,
      let sentence = words.segmentation.sentence(at: place)
    else { return Resolution(date: timeline.published, confidence: 0.3) }
    let outside = timeline.mentions(near: words.tokens(of: TextSpan(place, place + 1)).lowerBound, inSentence: sentence)
      .filter { mention in
        !statement.content.contains { $0.overlaps(mention.span) } && Self.isMoment(mention.expression)
      }
    let nearest = outside.min { distance($0, place) < distance($1, place) }
    if let nearest, let date = timeline.resolve(nearest, inSentence: sentence, direction: .past) {
      return Resolution(date: date, confidence: 0.9)
    }
    return Resolution(date: timeline.ground(ofSentence: sentence), confidence: 0.7)
  }

  private func distance(_ mention: DateMention, _ place: Int) -> Int { abs(mention.span.start - place) }

  /// Years and long periods date no single statement.
  static func isMoment(_ expression: CalendarExpression) -> Bool {
    switch expression {
    case .year, .since, .coming, .month, .event: false
    case .period(let unit, _, _): unit == .day || unit == .week
    case .distance(let count, _): count < 0
    default: true
    }
  }
}
