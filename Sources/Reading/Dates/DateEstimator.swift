import ParleyText

/// Works out on which day an article without a date was written, from the days that it speaks of.
///
/// Each day that could be meant is tried: from it, "two weeks ago" must fall on what happened two weeks ago, weekdays must
/// lie close behind it as they do in newspapers, and it must not lie before the last dated thing that has happened.
struct DateEstimator {
  let words: ArticleWords
  let mentions: [[DateMention]]

  /// An expression of time that says something about the day of writing.
  private struct Clue {
    var sentence: Int
    var expression: CalendarExpression
    /// Surely past: the day of an event by which the article counts.
    var isPast: Bool
  }

  /// How many sentences are looked at; what an article is about it says at its head.
  private static let reach = 300
  private static let horizon = 45

  /// - Parameters:
  ///   - from: the first day of the time under study, and `to` the last: years are taken from it where the text names none.
  /// - Returns: the likeliest days, or nil where the text gives no clue, or no year.
  func estimate(from: Day?, to: Day?) -> ResolvedDate? {
    let clues = mentions.prefix(Self.reach).enumerated().flatMap { sentence, mentions in
      mentions.indices.map { index in
        Clue(
          sentence: sentence, expression: mentions[index].expression,
          isPast: index > 0 && Self.isEvent(mentions[index - 1].expression))
      }
    }
    let candidates = Set(years(clues, from: from, to: to).flatMap { self.candidates(clues, year: $0) })
    guard !candidates.isEmpty else { return nil }
    let first = candidates.min() ?? Day(number: 0)
    // A page is mostly written soon after the last day that it names.
    let scored = candidates.sorted().map { ($0, score($0, clues) - 0.05 * Double(first.distance(to: $0))) }
    guard let best = scored.map(\.1).max() else { return nil }
    let likely = scored.filter { $0.1 >= best - 0.6 }.map(\.0)
    guard let top = scored.last(where: { $0.1 == best })?.0 else { return nil }
    // Only days that lie together are one estimate.
    let earliest = likely.filter { abs($0.distance(to: top)) <= 3 }.min() ?? top
    return ResolvedDate(first: earliest, last: top, how: .estimated)
  }

  private static func isEvent(_ expression: CalendarExpression) -> Bool {
    switch expression {
    case .event: true
    case .since(let start): isEvent(start)
    default: false
    }
  }

  private func years(_ clues: [Clue], from: Day?, to: Day?) -> [Int] {
    let years = Set(
      clues.compactMap { clue -> Int? in
        switch clue.expression {
        case .day(let year?, _, _, _), .month(let year?, _, _), .year(let year): year
        default: nil
        }
      })
    if let from { return Array(from.components.year...max(from, to ?? from).components.year) }
    return years.max().map { [$0] } ?? []
  }

  /// From the last day that the text names to some weeks after it.
  private func candidates(_ clues: [Clue], year: Int) -> [Day] {
    let named = clues.compactMap { clue -> Day? in
      guard clue.isPast || !isAhead(clue.sentence) else { return nil }
      switch clue.expression {
      case .day(let own, let month, _, let last):
        return (own ?? year) == year ? Day(year: year, month: month, day: last) : nil
      case .since(.day(let own, let month, let first, _)):
        return (own ?? year) == year ? Day(year: year, month: month, day: first) : nil
      default: return nil
      }
    }
    guard let last = named.max() else { return [] }
    return (0...Self.horizon).map { last.advanced(by: $0) }
  }

  private func score(_ day: Day, _ clues: [Clue]) -> Double {
    let timeline = Timeline(
      words, mentions: mentions, published: ResolvedDate(first: day, how: .estimated))
    var score = 0.0
    for clue in clues {
      guard let anchor = timeline.anchor(ofSentence: clue.sentence) else { continue }
      switch clue.expression {
      case .weekday(let weekday, nil) where !isAhead(clue.sentence):
        score -= 0.5 * Double((anchor.weekday - weekday + 7) % 7)
      case .distance(let count, let unit) where count < 0 && unit != .year:
        guard let said = clue.expression.resolved(from: anchor)?.first,
          let meant = timeline.eventDays.map(\.day).min(by: { abs($0.distance(to: said)) < abs($1.distance(to: said)) })
        else { continue }
        score -= min(5, Double(abs(said.distance(to: meant)))) * (unit == .day ? 1 : 0.5)
      case .day(nil, _, _, _) where !isAhead(clue.sentence):
        guard let named = clue.expression.resolved(from: anchor)?.first else { continue }
        score -= named > anchor ? 3 : 0.05 * Double(named.distance(to: anchor))
      default: continue
      }
    }
    return score
  }

  private func isAhead(_ sentence: Int) -> Bool {
    words.matches(inSentence: sentence).contains { $0.sense == .status(.planned) || $0.sense == .mode(.future) }
  }
}
