import ParleyText

@testable import ParleyReading

/// An article written with its statements marked: "{s:Anna Weber} {q:said} {c:the strike would go on}".
///
/// A statement is made of the source (s), cue (q) and contents (c) that stand together in one sentence.
struct MarkedArticle {
  var article: Article
  var statements: [Statement] = []

  init(_ marked: String, language: Language = .english, published: String? = nil, author: String? = nil) {
    var text = ""
    var parts: [(kind: Character, span: TextSpan)] = []
    var open: (kind: Character, start: Int)?
    var rest = Substring(marked)
    while let next = rest.first {
      let kind = rest.dropFirst().first
      if next == "{", let kind, rest.dropFirst(2).first == ":" {
        open = (kind, text.utf8.count)
        rest = rest.dropFirst(3)
      } else if next == "}", let begun = open {
        parts.append((begun.kind, TextSpan(begun.start, text.utf8.count)))
        open = nil
        rest = rest.dropFirst()
      } else {
        text.append(next)
        rest = rest.dropFirst()
      }
    }
    article = Article(
      origin: "test", text: text, paragraphs: Paragraph.lines(of: text), language: language, extractor: "test")
    for index in article.paragraphs.indices { article.paragraphs[index].language = language }
    article.published = published.flatMap { Day($0) }.map { ResolvedDate(first: $0, how: .given) }
    article.authors = author.map { [$0] } ?? []
    collect(parts)
  }

  private mutating func collect(_ parts: [(kind: Character, span: TextSpan)]) {
    let segmentation = Segmentation(article)
    var source: TextSpan?
    var cue: TextSpan?
    var content: [TextSpan] = []
    var sentence: Int?
    func statement() -> Statement {
      Statement(
        article: article.id, source: source, cue: cue, content: content, quotation: .indirect,
        language: article.language,
        confidence: Confidence(statement: 1), reader: "test")
    }
    for part in parts {
      let here = segmentation.sentence(at: part.span.start)
      if here != sentence || part.kind == "s" && source != nil || part.kind == "q" && cue != nil {
        if !content.isEmpty { statements.append(statement()) }
        (source, cue, content, sentence) = (nil, nil, [], here)
      }
      switch part.kind {
      case "s": source = part.span
      case "q": cue = part.span
      default: content.append(part.span)
      }
    }
    if !content.isEmpty { statements.append(statement()) }
  }

  /// Reading the word lists takes longer than reading an article, so all tests share them.
  private static let reader = Result { () throws(ReadingError) in try ContextReader() }

  func findings(cast: Cast = Cast()) throws -> Findings {
    try Self.reader.get().read(article, segmentation: Segmentation(article), statements: statements, cast: cast)
  }

  /// The name of each statement's speaker, "-" for nobody.
  func speakers(cast: Cast = Cast()) throws -> [String] {
    try findings(cast: cast).statements.map { $0.speaker.name ?? "-" }
  }
}
