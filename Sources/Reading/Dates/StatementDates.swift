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

  /// "She said on Monday that … . She added that …": what one person goes on to say in a paragraph is of the same day.
  func carryOver(_ statements: inout [Statement], order: [Int]) {
    var last: (speaker: String, paragraph: Int, date: ResolvedDate)?
    for index in order {
      let statement = statements[index]
      guard let place = (statement.source ?? statement.cue ?? statement.content.first)?.start,
        let paragraph = words.segmentation.paragraph(at: place),
        let speaker = statement.speaker.person ?? statement.speaker.party ?? statement.speaker.name,
        let date = statement.date
      else { continue }
      if date.span != nil {
        last = (speaker, paragraph, date)
      } else if date.how == .article, let known = last, known.speaker == speaker, known.paragraph == paragraph {
        statements[index].date = ResolvedDate(first: known.date.first, last: known.date.last, how: .article)
      }
    }
  }
}
