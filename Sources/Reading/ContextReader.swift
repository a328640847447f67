public import ParleyText

/// Fills in what surrounds statements: who is behind them, when and in what way they were said, what they do; and finds
/// the article's events, conditionals and hypotheses.
///
/// Rules over word lists, the same for all languages; the lists are files, one for each language.
public struct ContextReader: Sendable {
  let books: PhraseBooks
  private let casts = CastCache()

  /// Reads the word lists that come with Parley.
  /// - Throws: ``ReadingError`` with file and line where a list cannot be read.
  public init() throws(ReadingError) {
    books = try PhraseBooks()
  }

  /// Completes statements and adds all other findings.
  ///
  /// - Parameters:
  ///   - segmentation: of the same article.
  ///   - statements: with source, cue, content, quotation and chain; everything else is filled in here.
  ///   - cast: who is known beforehand; may be empty.
  /// - Complexity: O(bytes of the article), and O(names) of the cast.
  public func read(
    _ article: Article, segmentation: Segmentation, statements: [Statement], cast: Cast
  ) -> Findings {
    let words = ArticleWords(article, segmentation: segmentation, statements: statements, books: books)
    let index = casts.index(of: cast, books: books)
    let roster = RosterBuilder.roster(of: words, cast: index)
    let mentions = Timeline.mentions(in: words)
    let estimated =
      article.published == nil
      ? DateEstimator(words: words, mentions: mentions).estimate(from: cast.from, to: cast.to)
      : nil
    let timeline = Timeline(
      words, mentions: mentions, published: article.published ?? estimated)
    var findings = Findings(statements: statements, estimatedDate: estimated)
    completeStatements(&findings.statements, words: words, cast: index, roster: roster, timeline: timeline)
    let places = StatementPlaces(statements)
    findings.conditionals = ConditionalFinder(words, statements: findings.statements, places: places).conditionals()
    findings.hypotheses = HypothesisFinder(words, statements: findings.statements, places: places).hypotheses()
    findings.events = EventFinder(
      words: words, timeline: timeline, roster: roster, statements: findings.statements,
      conditionals: findings.conditionals
    ).events()
    return findings
  }

  /// The speech act that a text tells of as a whole, such as the sentence of an event record.
  /// - Complexity: O(bytes of the text).
  public func act(of text: String, language: Language) -> SpeechAct {
    let paragraphs = Paragraph.lines(of: text).map { Paragraph(span: $0.span, language: language) }
    let article = Article(origin: "", text: text, paragraphs: paragraphs, language: language, extractor: "")
    let words = ArticleWords(article, segmentation: Segmentation(article), books: books)
    return SpeechActReader(words: words).act(of: 0..<words.segmentation.tokens.count)
  }

  private func completeStatements(
    _ statements: inout [Statement], words: ArticleWords, cast: CastIndex, roster: Roster, timeline: Timeline
  ) {
    var resolver = SourceResolver(words: words, cast: cast, roster: roster)
    let dates = StatementDates(words: words, timeline: timeline)
    let order = statements.indices.sorted { Self.place(statements[$0]) < Self.place(statements[$1]) }
    let modes = ModeFinder(words: words)
    let acts = SpeechActReader(words: words)
    for index in order {
      var statement = statements[index]
      statement.mode = modes.mode(of: statement)
      statement.act = acts.act(of: statement)
      let date = dates.resolve(statement)
      statement.date = date.date
      statement.confidence.date = date.confidence
      let speaker = resolver.resolve(statement, on: date.date?.last)
      statement.speaker = speaker.speaker
      statement.confidence.speaker = speaker.confidence
      statements[index] = statement
    }
    giveFirstPersons(&statements, order: order, words: words)
    dates.carryOver(&statements, order: order)
  }

  /// Who says "I" or "we" inside somebody's words is that somebody.
  private func giveFirstPersons(_ statements: inout [Statement], order: [Int], words: ArticleWords) {
    var places: StatementPlaces?
    for index in order {
      guard let source = statements[index].source, words.isFirstPerson(source) else { continue }
      let known = places ?? StatementPlaces(statements)
      places = known
      guard let outer = statements.innermost(around: source, except: index, places: known),
        statements[outer].speaker.name != nil
      else { continue }
      statements[index].speaker = statements[outer].speaker
      statements[index].speaker.how = .pronoun
      statements[index].confidence.speaker = statements[outer].confidence.speaker * 0.95
    }
  }

  private static func place(_ statement: Statement) -> Int {
    statement.source?.start ?? statement.cue?.start ?? statement.content.first?.start ?? 0
  }
}
