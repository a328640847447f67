/// An article cut into paragraphs, sentences, tokens and quotations, once, for all that read it.
///
/// Arrays of small values; everything points at bytes of the article's text or at indices of these arrays.
public struct Segmentation: Sendable {
  /// The article's text as UTF-8.
  public let bytes: [UInt8]
  public let paragraphs: [Segment]
  public let sentences: [Sentence]
  public let tokens: [Token]
  /// In order of their start, an outer one before those inside it.
  public let quotations: [Quotation]

  /// A paragraph by what it holds.
  public struct Segment: Sendable, Hashable {
    public var span: TextSpan
    public var kind: Paragraph.Kind
    /// The paragraph's own language; told from its letters where the article does not say.
    public var language: Language
    public var tokens: Range<Int>
    /// Indices into ``Segmentation/sentences``.
    public var sentences: Range<Int>
    /// Indices into ``Segmentation/quotations``.
    public var quotations: Range<Int>
  }

  /// - Complexity: O(bytes of the article).
  public init(_ article: Article, abbreviations: Abbreviations = .shipped) {
    let bytes = Array(article.text.utf8)
    var tokenizer = Tokenizer(bytes)
    var ranges: [Range<Int>] = []
    for paragraph in article.paragraphs {
      let first = tokenizer.tokens.count
      tokenizer.tokenize(min(paragraph.span.start, bytes.count)..<min(paragraph.span.end, bytes.count))
      ranges.append(first..<tokenizer.tokens.count)
    }
    let tokens = tokenizer.tokens
    var finder = QuotationFinder(tokens: tokens, bytes: bytes)
    var quotationRanges: [Range<Int>] = []
    for (index, range) in ranges.enumerated() {
      let first = finder.found.count
      finder.scan(range, paragraph: index)
      quotationRanges.append(first..<finder.found.count)
    }
    let splitter = SentenceSplitter(tokens: tokens)
    var sentences: [Sentence] = []
    var paragraphs: [Segment] = []
    for (index, paragraph) in article.paragraphs.enumerated() {
      let language = Self.language(of: paragraph, in: article, bytes: bytes)
      let first = sentences.count
      sentences += splitter.sentences(
        of: ranges[index], paragraph: index, abbreviations: abbreviations.table(for: language))
      paragraphs.append(
        Segment(
          span: paragraph.span, kind: paragraph.kind, language: language, tokens: ranges[index],
          sentences: first..<sentences.count, quotations: quotationRanges[index]))
    }
    self.bytes = bytes
    self.tokens = tokens
    self.quotations = finder.found
    self.sentences = sentences
    self.paragraphs = paragraphs
  }

  private static func language(of paragraph: Paragraph, in article: Article, bytes: [UInt8]) -> Language {
    if paragraph.language != .undetermined { return paragraph.language }
    let range = min(paragraph.span.start, bytes.count)..<min(paragraph.span.end, bytes.count)
    return Language.byLetters(bytes[range], or: article.language)
  }
}

extension Segmentation {
  /// The sentence that holds a byte, by binary search; nil between sentences.
  public func sentence(at offset: Int) -> Int? {
    let index = sentences.partitioningIndex { $0.span.end > offset }
    return index < sentences.count && sentences[index].span.start <= offset ? index : nil
  }

  /// The first token that ends after a byte; the count of tokens where there is none.
  public func token(at offset: Int) -> Int { tokens.partitioningIndex { Int($0.end) > offset } }

  /// The paragraph that holds a byte, or the last one that begins before it.
  public func paragraph(at offset: Int) -> Int? {
    let index = paragraphs.partitioningIndex { $0.span.end > offset }
    return index < paragraphs.count && paragraphs[index].span.start <= offset ? index : nil
  }

  /// From the first byte of the first token to the last byte of the last.
  /// - Precondition: the range is not empty.
  public func span(_ range: Range<Int>) -> TextSpan {
    precondition(!range.isEmpty, "an empty run of tokens has no span")
    return TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The words of a token, copied; for explanations and names, not for hot paths.
  public func word(_ index: Int) -> String {
    String(decoding: bytes[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self)
  }
}
