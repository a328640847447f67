public import ParleyText

/// The reader that comes with Parley: rules over word lists, for every language that has them.
///
/// Cuts the article once, finds its statements, then asks ``ContextReader`` who, when and what for.
public struct ShippedReader: ExplainingReader {
  public let name = "parley-rules/1"
  private let lexicons: CueLexicons
  private let context: ContextReader

  /// - Throws: ``ReadingError`` where the word lists that come with Parley cannot be read.
  public init() throws(ReadingError) {
    lexicons = try .shipped()
    context = try ContextReader()
  }

  public func read(_ article: Article, cast: Cast) -> Findings {
    let segmentation = Segmentation(article)
    let statements = statements(of: article, segmentation)
    return context.read(article, segmentation: segmentation, statements: statements, cast: cast)
  }

  /// Which rule found each statement, for people who ask why.
  public func explain(_ article: Article) -> [Explanation] {
    let text = Segmentation(article)
    var finder = StatementFinder(text, lexicons: lexicons, authors: article.authors)
    return finder.find().map { draft in
      Explanation(
        statement: draft.statement(in: article, text, reader: name).id, rule: draft.rule.rawValue,
        meaning: draft.rule.explanation, example: draft.rule.example)
    }
  }

  /// The statements alone, without speakers and dates.
  /// - Complexity: O(bytes of the article).
  func statements(of article: Article, _ text: Segmentation) -> [Statement] {
    var finder = StatementFinder(text, lexicons: lexicons, authors: article.authors)
    let drafts = finder.find()
    var statements = drafts.map { $0.statement(in: article, text, reader: name) }
    for (index, draft) in drafts.enumerated() {
      statements[index].parent = draft.parent.map { statements[$0].id }
    }
    return statements
  }
}
