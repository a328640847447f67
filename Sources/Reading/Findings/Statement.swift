public import ParleyText

/// An attribution found in an article: somebody (source) said, thought or wished (cue) something (content).
///
/// After PARC 3 (Pareti 2016) and PolNeAR (Newell et al. 2018): each part is a span of the article's text, and
/// statements may stand inside the content of others.
public struct Statement: Sendable, Hashable, Codable, Identifiable {
  /// A hash of article, spans and kind: stays the same when the article is read again.
  public var id: String
  /// The article's identifier.
  public var article: String
  /// Who says it, as written; nil where the text does not name the source in reach (an address, a transcript).
  public var source: TextSpan?
  /// The words that attribute: "said", "по словам"; nil where quotation marks or layout alone do.
  public var cue: TextSpan?
  /// The further pieces of a source that is cut in pieces; nil for most.
  public var furtherSource: [TextSpan]?
  /// The further pieces of a cue that is cut in pieces ("gave … to understand"); nil for most.
  public var furtherCue: [TextSpan]?
  /// What is said, in order; several spans where the attribution cuts it in two.
  public var content: [TextSpan]
  public var quotation: Quotation
  /// The statement in whose content this one stands.
  public var parent: String?
  public var speaker: Speaker
  /// The sources between the outlet and the mouth, outermost first ("RIA Novosti", "a member of the delegation").
  public var chain: [String]
  public var mode: Mode
  public var act: SpeechAct
  /// When it was said.
  public var date: ResolvedDate?
  /// The paragraph's language.
  public var language: Language
  public var confidence: Confidence
  /// Name and version of the reader.
  public var reader: String

  public init(
    article: String, source: TextSpan?, cue: TextSpan?, content: [TextSpan], quotation: Quotation,
    speaker: Speaker = Speaker(), language: Language, confidence: Confidence, reader: String
  ) {
    self.article = article
    self.source = source
    self.cue = cue
    self.content = content
    self.quotation = quotation
    self.speaker = speaker
    self.chain = []
    self.mode = Mode()
    self.act = .declare
    self.language = language
    self.confidence = confidence
    self.reader = reader
    var hash = StableHash()
    hash.combine(article)
    hash.combine("statement")
    for span in [source, cue].map({ $0 ?? TextSpan(0, 0) }) + content {
      hash.combine(span.start)
      hash.combine(span.end)
    }
    self.id = "s" + hash.identifier
  }

  /// With a source and a cue that may be cut in pieces.
  public init(
    article: String, sources: [TextSpan], cues: [TextSpan], content: [TextSpan], quotation: Quotation,
    language: Language, confidence: Confidence, reader: String
  ) {
    self.init(
      article: article, source: sources.first, cue: cues.first, content: content, quotation: quotation,
      language: language, confidence: confidence, reader: reader)
    guard sources.count > 1 || cues.count > 1 else { return }
    if sources.count > 1 { furtherSource = Array(sources.dropFirst()) }
    if cues.count > 1 { furtherCue = Array(cues.dropFirst()) }
    var hash = StableHash()
    hash.combine(id)
    for span in sources + cues {
      hash.combine(span.start)
      hash.combine(span.end)
    }
    id = "s" + hash.identifier
  }

  /// All pieces of the source, in order.
  public var sources: [TextSpan] { (source.map { [$0] } ?? []) + (furtherSource ?? []) }

  /// All pieces of the cue, in order.
  public var cues: [TextSpan] { (cue.map { [$0] } ?? []) + (furtherCue ?? []) }

  public enum Quotation: String, Sendable, Hashable, Codable, CaseIterable { case direct, indirect, mixed }

  /// The smallest span that holds all of the content.
  public var extent: TextSpan? {
    guard let first = content.first else { return nil }
    return content.dropFirst().reduce(first) { $0.union($1) }
  }
}

/// How sure the reader is, each a probability that the part is right.
public struct Confidence: Sendable, Hashable, Codable {
  /// That there is a statement here at all, with this content.
  public var statement: Double
  public var speaker: Double
  public var date: Double

  public init(statement: Double, speaker: Double = 1, date: Double = 1) {
    self.statement = statement
    self.speaker = speaker
    self.date = date
  }
}
