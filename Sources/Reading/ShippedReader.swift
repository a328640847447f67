public import ParleyText

/// The reader that comes with Parley: rules over word lists, for every language that has lexicons.
public struct ShippedReader: Reader {
  public let name = "parley-rules/1"
  private let lexicons: CueLexicons

  /// - Throws: ``ReadingError`` where the word lists that come with Parley cannot be read.
  public init() throws(ReadingError) { lexicons = try .shipped() }

  /// - Parameter lexicons: word lists to use instead of those that come with Parley.
  public init(lexicons: CueLexicons) { self.lexicons = lexicons }

  public func read(_ article: Article, cast: Cast) -> Findings {
    let segmentation = Segmentation(article)
    return Findings(statements: statements(of: article, segmentation))
  }

  func statements(of article: Article, _ text: Segmentation) -> [Statement] {
    var finder = StatementFinder(text, lexicons: lexicons)
    return finder.find().map { draft in
      Statement(
        article: article.id, source: draft.source.map(text.span), cue: draft.cue.map(text.span),
        content: draft.content.map(text.span), quotation: draft.quotation,
        language: text.paragraph(at: Int(text.tokens[draft.content.first?.lowerBound ?? 0].start))
          .map { text.paragraphs[$0].language } ?? .undetermined,
        confidence: Confidence(statement: 0.7), reader: name)
    }
  }
}
