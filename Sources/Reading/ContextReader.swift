public import ParleyText

/// Fills in what surrounds statements: who is behind them, when and in what way they were said, what they do; and finds
/// the article's events, conditionals and hypotheses.
///
/// Rules over word lists, the same for all languages; the lists are files, one for each language.
public struct ContextReader: Sendable {
  private let books: PhraseBooks

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
    let words = ArticleWords(article, segmentation: segmentation, books: books)
    let index = CastIndex(cast, books: books)
    let roster = RosterBuilder.roster(of: words, cast: index)
    let timeline = Timeline(words, published: article.published)
    var findings = Findings(statements: statements)
    completeStatements(&findings.statements, words: words, cast: index, roster: roster, timeline: timeline)
    findings.conditionals = ConditionalFinder(words).conditionals()
    findings.hypotheses = HypothesisFinder(words, statements: findings.statements).hypotheses()
    findings.events = EventFinder(words: words, timeline: timeline, statements: findings.statements).events()
    return findings
  }

  private func completeStatements(
    _ statements: inout [Statement], words: ArticleWords, cast: CastIndex, roster: Roster, timeline: Timeline
  ) {
    var resolver = SourceResolver(words: words, cast: cast, roster: roster)
    let dates = StatementDates(words: words, timeline: timeline)
    let order = statements.indices.sorted { Self.place(statements[$0]) < Self.place(statements[$1]) }
    let modes = ModeFinder(words: words)
    for index in order {
      statements[index].mode = modes.mode(of: statements[index])
      let date = dates.resolve(statements[index])
      statements[index].date = date.date
      statements[index].confidence.date = date.confidence
      let speaker = resolver.resolve(statements[index], on: date.date?.last)
      statements[index].speaker = speaker.speaker
      statements[index].confidence.speaker = speaker.confidence
    }
  }

  private static func place(_ statement: Statement) -> Int {
    statement.source?.start ?? statement.cue?.start ?? statement.content.first?.start ?? 0
  }
}
