import ParleyText

/// The days that an article gives to events by which it then counts: "the war began on Feb. 24".
enum EventDays {
  static func days(words: ArticleWords, mentions: [[DateMention]], published: Day?) -> [String: Day] {
    var days: [String: Day] = [:]
    for sentence in mentions {
      for (named, dated) in zip(sentence, sentence.dropFirst()) {
        guard let name = name(named.expression), days[name] == nil,
          dated.tokens.lowerBound - named.tokens.upperBound <= 2,
          case .day = dated.expression, let anchor = published ?? dated.expression.ownAnchor,
          let day = dated.expression.resolved(from: anchor)?.first
        else { continue }
        days[name] = day
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
