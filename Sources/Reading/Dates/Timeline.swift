import ParleyText

/// From which day each sentence of an article is to be read, and which expressions of time stand in it.
struct Timeline {
  /// The article's own day: given, or estimated from the text.
  let published: ResolvedDate?
  /// For each sentence, its expressions of time.
  private(set) var mentions: [[DateMention]] = []
  private(set) var frames: [Frame] = []
  /// For each sentence, the frame that it stands in.
  private var frameOfSentence: [Int] = []
  private let words: ArticleWords

  /// A part of an article that is read from one day: the article itself, a chronicle's entry, a report quoted at length.
  struct Frame: Sendable {
    var anchor: Day?
    var how: ResolvedDate.How
  }

  init(_ words: ArticleWords, published: ResolvedDate?) {
    self.words = words
    self.published = published
    mentions = words.segmentation.sentences.indices.map { sentence in
      DateFinder.mentions(
        in: words.segmentation.sentences[sentence].tokens, matches: words.matches(inSentence: sentence),
        segmentation: words.segmentation)
    }
    frames = [Frame(anchor: published?.last, how: .article)]
    frameOfSentence = Array(repeating: 0, count: mentions.count)
    var day: Day?
    for (index, paragraph) in words.segmentation.paragraphs.enumerated() {
      let own = index < words.article.paragraphs.count ? words.article.paragraphs[index].date : nil
      if let own, own != day {
        frames.append(Frame(anchor: own, how: .article))
        day = own
      }
      if own != nil { for sentence in paragraph.sentences { frameOfSentence[sentence] = frames.count - 1 } }
    }
  }

  /// The day from which a sentence's expressions are counted.
  func anchor(ofSentence sentence: Int) -> Day? { frames[frameOfSentence[sentence]].anchor }

  /// Begins a frame at a sentence, up to another.
  mutating func addFrame(_ frame: Frame, sentences: Range<Int>) {
    frames.append(frame)
    for sentence in sentences { frameOfSentence[sentence] = frames.count - 1 }
  }

  /// A mention as days.
  func resolve(_ mention: DateMention, inSentence sentence: Int, direction: CalendarExpression.Direction = .past)
    -> ResolvedDate?
  {
    guard let anchor = anchor(ofSentence: sentence) ?? mention.expression.ownAnchor else { return nil }
    return mention.expression.resolved(from: anchor, direction: direction, span: mention.span)
  }

  /// The day that a sentence has without words of its own.
  func ground(ofSentence sentence: Int) -> ResolvedDate? {
    anchor(ofSentence: sentence).map { ResolvedDate(first: $0, how: frames[frameOfSentence[sentence]].how) }
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
