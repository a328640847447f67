import ParleyText

/// A day that an article gives to an event by which it then counts: "the war began on Feb. 24".
struct EventDay: Sendable {
  /// "war", "strike".
  var name: String
  var day: Day
  /// From the event's name to its day.
  var tokens: Range<Int>

  /// The first day that the article gives to each event.
  static func all(mentions: [[DateMention]], published: Day?) -> [EventDay] {
    var days: [EventDay] = []
    for sentence in mentions {
      for (named, dated) in zip(sentence, sentence.dropFirst()) {
        guard let name = name(named.expression), !days.contains(where: { $0.name == name }),
          dated.tokens.lowerBound - named.tokens.upperBound <= 2, case .day = dated.expression,
          let anchor = published ?? dated.expression.ownAnchor, let day = dated.expression.resolved(from: anchor)?.first
        else { continue }
        days.append(EventDay(name: name, day: day, tokens: named.tokens.lowerBound..<dated.tokens.upperBound))
      }
    }
    return days
  }

  private static func name(_ expression: CalendarExpression) -> String? {
    switch expression {
    case .event(let name): name
    case .since(let start): name(start)
    default: nil
    }
  }
}
