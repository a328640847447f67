public import ParleyReading
public import ParleyText

/// A reader that asks a server who says what; who is behind a source, when and in what way is filled in by the shipped rules.
///
/// Whatever the server gives must stand in the text word for word; what does not is dropped and counted.
public struct RemoteReader: Reader {
  public let name: String
  public let client: ChatClient
  private let context: ContextReader

  /// - Throws: ``ReadingError`` where the word lists that come with Parley cannot be read.
  public init(_ client: ChatClient) throws(ReadingError) {
    self.client = client
    name = "\(client.service.model)/1"
    context = try ContextReader()
  }

  /// - Throws: ``RemoteError`` where the server cannot be asked; nothing is half read.
  public func read(_ article: Article, cast: Cast) throws -> Findings {
    let text = Segmentation(article)
    var statements: [Statement] = []
    for part in parts(of: text) {
      let words = String(decoding: text.bytes[part], as: UTF8.self)
      let answer = try client.ask(ReadingOrder.text, words, for: ReadingOrder.Answer.self)
      let search = VerbatimSearch(text.bytes, in: part)
      var place = part.lowerBound
      for found in answer.statements {
        guard let statement = statement(found, search, after: place, article, text) else { continue }
        place = statement.extent?.start ?? place
        statements.append(statement)
      }
    }
    nest(&statements)
    return context.read(article, segmentation: text, statements: statements, cast: cast)
  }

  /// How many bytes of text are sent at once, about.
  private static let partSize = 6000

  /// The article in parts that end with a paragraph, or at the latest with a sentence.
  private func parts(of text: Segmentation) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    for (index, sentence) in text.sentences.enumerated() {
      guard text.paragraphs[sentence.paragraph].kind != .furniture else { continue }
      let first = start ?? sentence.span.start
      start = first
      let isLast = index + 1 == text.sentences.count
      let endsParagraph = isLast || text.sentences[index + 1].paragraph != sentence.paragraph
      let size = sentence.span.end - first
      if isLast || size >= Self.partSize && endsParagraph || size >= 2 * Self.partSize {
        parts.append(first..<sentence.span.end)
        start = nil
      }
    }
    if let start, let last = text.sentences.last { parts.append(start..<max(start, last.span.end)) }
    return parts
  }

  private func statement(
    _ found: ReadingOrder.Answer.Found, _ search: VerbatimSearch, after place: Int, _ article: Article,
    _ text: Segmentation
  ) -> Statement? {
    var near = place
    let content = found.content.compactMap { words -> TextSpan? in
      let span = search.span(of: words, near: near)
      near = span?.end ?? near
      return span
    }.sorted()
    let source = found.source.flatMap { search.span(of: $0, near: content.first?.start ?? place) }
    let cue = found.cue.flatMap { search.span(of: $0, near: source?.end ?? content.first?.start ?? place) }
    let dropped =
      found.content.count - content.count + (found.source != nil && source == nil ? 1 : 0)
      + (found.cue != nil && cue == nil ? 1 : 0)
    client.count {
      $0.droppedSpans += dropped
      if content.isEmpty { $0.droppedStatements += 1 }
    }
    guard let first = content.first else { return nil }
    let language = text.paragraph(at: first.start).map { text.paragraphs[$0].language } ?? article.language
    return Statement(
      article: article.id, source: source, cue: cue, content: content,
      quotation: found.quotation.flatMap(Statement.Quotation.init) ?? .indirect, language: language,
      confidence: Confidence(statement: min(1, max(0, found.confidence ?? 0.7))), reader: name)
  }

  /// Gives each statement the smallest other whose content holds all of its own.
  private func nest(_ statements: inout [Statement]) {
    for index in statements.indices {
      let inner = statements[index]
      let holders = statements.filter { outer in
        outer.id != inner.id && outer.content != inner.content
          && inner.content.allSatisfy { span in outer.content.contains { $0.contains(span) } }
      }
      statements[index].parent = holders.min { ($0.extent?.count ?? .max) < ($1.extent?.count ?? .max) }?.id
    }
  }
}
