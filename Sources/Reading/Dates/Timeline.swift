import ParleyText

/// From which day each sentence of an article is to be read, and which expressions of time stand in it.
struct Timeline {
  /// The article's own day: given, or estimated from the text.
  let published: ResolvedDate?
  /// For each sentence, its expressions of time.
  let mentions: [[DateMention]]
  /// Days that the article itself gives to events such as "the war".
  let eventDays: [EventDay]
  private let events: [String: Day]
  private let words: ArticleWords
  private var frames: [Frame]
  /// For each sentence, the frame that it stands in.
  private var frameOfSentence: [Int]

  /// A part of an article that is read from one day: the article itself, a chronicle's entry, a report quoted at length.
  struct Frame: Sendable {
    var anchor: Day?
    var how: ResolvedDate.How
  }

  init(_ words: ArticleWords, mentions: [[DateMention]], published: ResolvedDate?) {
    self.words = words
    self.published = published
    self.mentions = mentions
    frames = [Frame(anchor: published?.last, how: .article)]
    frameOfSentence = Array(repeating: 0, count: mentions.count)
    eventDays = EventDay.all(mentions: mentions, published: published?.last)
    events = Dictionary(eventDays.map { ($0.name, $0.day) }) { first, _ in first }
    addEntries()
    for report in QuotedReports(words: words, mentions: mentions).reports(
      published: published?.last)
    {
      add(Frame(anchor: report.day, how: .article), sentences: report.sentences)
    }
  }

  /// The expressions of time of every sentence.
  static func mentions(in words: ArticleWords) -> [[DateMention]] {
    words.segmentation.sentences.indices.map { DateFinder.mentions(inSentence: $0, words: words) }
  }

  /// A chronicle's entries: paragraphs that bear a day, and those after a line that is nothing but a date.
  private mutating func addEntries() {
    var day: Day?
    for (index, paragraph) in words.segmentation.paragraphs.enumerated() {
      if let line = dateLine(paragraph) { day = line }
      let own = words.article.paragraphs.indices.contains(index) ? words.article.paragraphs[index].date : nil
      guard let entry = own ?? day, !paragraph.sentences.isEmpty else { continue }
      add(Frame(anchor: entry, how: .article), sentences: paragraph.sentences)
    }
  }

  private func dateLine(_ paragraph: Segmentation.Segment) -> Day? {
    guard paragraph.sentences.count == 1, let sentence = paragraph.sentences.first,
      let mention = mentions[sentence].first,
      mention.span.count * 4 >= paragraph.span.count * 3, case .day = mention.expression
    else { return nil }
    let anchor = published?.last ?? mention.expression.ownAnchor
    return anchor.flatMap { mention.expression.resolved(from: $0)?.first }
  }

  private mutating func add(_ frame: Frame, sentences: Range<Int>) {
    if frames[frames.count - 1].anchor != frame.anchor { frames.append(frame) }
    for sentence in sentences { frameOfSentence[sentence] = frames.count - 1 }
  }

  // MARK: Asking

  /// The expressions of time of a sentence that begin in a run of its tokens.
  func mentions(in tokens: Range<Int>, inSentence sentence: Int) -> ArraySlice<DateMention> {
    let all = mentions[sentence]
    let first = all.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    let last = all.partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return all[first..<max(first, last)]
  }

  /// The expressions of time within reach of a token.
  func mentions(near token: Int, inSentence sentence: Int) -> ArraySlice<DateMention> {
    mentions(in: max(0, token - Self.reach)..<token + Self.reach, inSentence: sentence)
  }

  /// How many tokens away words can still date something in one sentence.
  private static let reach = 150

  /// The day from which a sentence's expressions are counted.
  func anchor(ofSentence sentence: Int) -> Day? { frames[frameOfSentence[sentence]].anchor }

  /// A mention as days.
  func resolve(
    _ mention: DateMention, inSentence sentence: Int, direction: CalendarExpression.Direction = .past
  ) -> ResolvedDate? {
    guard let anchor = anchor(ofSentence: sentence) ?? mention.expression.ownAnchor else { return nil }
    guard let date = mention.expression.resolved(from: anchor, direction: direction, events: events, span: mention.span)
    else {
      return nil
    }
    return snapped(date, mention: mention)
  }

  /// "They attacked a month ago" is roughly said; where the article gives the day, that day is meant.
  private func snapped(_ date: ResolvedDate, mention: DateMention) -> ResolvedDate {
    guard case .distance(_, let unit) = mention.expression, unit != .day, let known = events["war"],
      abs(known.distance(to: date.first)) <= (unit == .week ? 3 : 15),
      words.matches(in: max(0, mention.tokens.lowerBound - Self.reach)..<mention.tokens.upperBound).contains(where: {
        match in
        if case .event(let term) = match.sense { term.kind == .militaryAction } else { false }
      })
    else { return date }
    return ResolvedDate(first: known, how: date.how, span: date.span)
  }

  /// The day that a sentence has without words of its own.
  func ground(ofSentence sentence: Int) -> ResolvedDate? {
    let frame = frames[frameOfSentence[sentence]]
    return frame.anchor.map { ResolvedDate(first: $0, how: frame.how) }
  }
}

extension CalendarExpression {
  /// A day of its own, where the words name the year.
  var ownAnchor: Day? {
    switch self {
    case .day(let year?, let month, let first, _): Day(year: year, month: month, day: first)
    case .month(let year?, let month, _): Day(year: year, month: month, day: 1)
    case .year(let year): Day(year: year, month: 1, day: 1)
    default: nil
    }
  }
}
