public import ParleyText

/// A reader that ``ReaderTrainer`` has trained: a conditional random field that also sees what the shipped rules found.
public struct TrainedReader: Reader {
  public let name: String
  let model: ReaderModel
  private let lexicons: CueLexicons
  private let context: ContextReader

  /// - Throws: ``ReadingError`` where the word lists that come with Parley cannot be read.
  public init(model: ReaderModel) throws(ReadingError) {
    self.model = model
    name = model.name
    lexicons = try .shipped()
    context = try ContextReader()
  }

  public func read(_ article: Article, cast: Cast) -> Findings {
    let text = Segmentation(article)
    let statements = found(in: article, text).map(\.statement)
    return context.read(article, segmentation: text, statements: statements, cast: cast)
  }

  /// A statement with what it was found by.
  struct Found {
    var statement: Statement
    var spans: LabelledSpans.Found
    /// The features of its paragraph, and the paragraph's first token.
    var rows: FeatureRows
    var firstToken: Int
  }

  func found(in article: Article) -> [Found] { found(in: article, Segmentation(article)) }

  private func found(in article: Article, _ text: Segmentation) -> [Found] {
    var finder = StatementFinder(text, lexicons: lexicons, authors: article.authors)
    let drafts = finder.find()
    let features = RoleFeatures(clauses: finder.clauses, drafts: drafts)
    var all: [Found] = []
    for segment in text.paragraphs where segment.tokens.count > 1 {
      let first = segment.tokens.lowerBound
      let rows = features.rows(segment.tokens)
      let labels = model.chain.decode(rows)
      let spans = LabelledSpans(labels, marginals: model.chain.marginals(rows), from: first)
      for found in spans.statements() {
        all.append(
          Found(statement: statement(found, article, text, segment), spans: found, rows: rows, firstToken: first))
      }
    }
    return all
  }

  private func statement(
    _ found: LabelledSpans.Found, _ article: Article, _ text: Segmentation, _ segment: Segmentation.Segment
  ) -> Statement {
    let isQuoted = found.content.contains { part in part.contains { text.tokens[$0].kind == .quote } }
    let isDirect = found.content.first.map { text.tokens[$0.lowerBound].kind == .quote } ?? false
    return Statement(
      article: article.id, source: found.source.map(text.span), cue: found.cue.map(text.span),
      content: found.content.map(text.span), quotation: isDirect ? .direct : isQuoted ? .mixed : .indirect,
      language: segment.language, confidence: Confidence(statement: Double(found.confidence)), reader: name)
  }
}
