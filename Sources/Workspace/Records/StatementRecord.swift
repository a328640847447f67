public import ParleyCoding
public import ParleyReading
public import ParleyText

/// A statement as `parley attribute` and `parley code` print it, one JSON object a line.
public struct StatementRecord: Sendable, Hashable, Codable {
  public var kind = "statement"
  public var id: String
  /// What was read, as it was named.
  public var article: String
  @Explicit public var source: SpanRecord?
  @Explicit public var cue: SpanRecord?
  public var content: [SpanRecord]
  public var quotation: Statement.Quotation
  @Explicit public var parent: String?
  /// The person's identifier in the dossier, else the fullest name found.
  @Explicit public var speaker: String?
  @Explicit public var speakerName: String?
  public var speakerHow: Speaker.How
  @Explicit public var party: String?
  public var others: [String]
  public var chain: [String]
  public var act: SpeechAct
  @Explicit public var date: String?
  @Explicit public var dateHow: ResolvedDate.How?
  @Explicit public var published: String?
  @Explicit public var publishedHow: ResolvedDate.How?
  public var language: Language
  public var negated: Bool
  public var reportedFalse: Bool
  @Explicit public var hedged: String?
  @Explicit public var conditional: String?
  public var confidence: Confidence
  public var reader: String
  /// Only where claims were asked for.
  public var claims: [ClaimBrief]?

  /// - Parameter speaker: one of the further speakers, where the record is for that one.
  public init(
    _ statement: Statement, in article: Article, map: CodePointMap, claims: [Claim]? = nil, speaker other: String? = nil
  ) {
    id = statement.id
    self.article = article.origin
    source = statement.source.map { SpanRecord($0, in: article, map) }
    cue = statement.cue.map { SpanRecord($0, in: article, map) }
    content = statement.content.map { SpanRecord($0, in: article, map) }
    quotation = statement.quotation
    parent = statement.parent
    speaker = other ?? statement.speaker.person ?? statement.speaker.name ?? statement.speaker.party
    speakerName = other ?? statement.speaker.name
    speakerHow = statement.speaker.how
    party = statement.speaker.party
    others = statement.speaker.others
    chain = statement.chain
    act = statement.act
    date = statement.date?.description
    dateHow = statement.date?.how
    published = article.published?.description
    publishedHow = article.published?.how
    language = statement.language
    negated = statement.mode.negated != nil
    reportedFalse = statement.mode.reportedFalse != nil
    hedged = statement.mode.hedged.map { article[$0] }
    conditional = statement.mode.conditional.map { article[$0] }
    confidence = statement.confidence
    reader = statement.reader
    self.claims = claims.map { $0.map(ClaimBrief.init) }
  }

  enum CodingKeys: String, CodingKey {
    case kind, id, article, source, cue, content, quotation, parent, speaker, speakerName = "speaker_name"
    case speakerHow = "speaker_how"
    case party, others, chain, act, date, dateHow = "date_how"
    case published, publishedHow = "published_how"
    case language, negated, reportedFalse = "reported_false"
    case hedged, conditional, confidence, reader, claims
  }

  /// A claim within its statement.
  public struct ClaimBrief: Sendable, Hashable, Codable {
    public var id: String
    public var issue: String
    @Explicit public var option: String?
    public var stance: Claim.Stance
    @Explicit public var about: String?
    public var confidence: Double
    public var indicator: String

    init(_ claim: Claim) {
      id = claim.id
      issue = claim.issue
      option = claim.option
      stance = claim.stance
      about = claim.about
      confidence = claim.confidence
      indicator = claim.indicator
    }
  }
}
