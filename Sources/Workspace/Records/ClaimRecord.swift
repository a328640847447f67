public import ParleyCoding
public import ParleyLedger
public import ParleyReading
public import ParleyText

/// A claim of the ledger as lists, exports and the API give it.
public struct ClaimRecord: Sendable, Hashable, Codable {
  public var id: String
  public var date: String
  public var dateHow: ResolvedDate.How
  public var known: String
  public var claimant: String
  @Explicit public var person: String?
  @Explicit public var party: String?
  @Explicit public var about: String?
  public var issue: String
  @Explicit public var option: String?
  /// The option that the words refuse, where they do.
  @Explicit public var refuses: String?
  public var stance: Claim.Stance
  public var hedged: Bool
  @Explicit public var condition: String?
  public var negated: Bool
  public var act: SpeechAct
  public var confidence: Double
  public var authority: Double
  public var indicator: String
  public var coder: String
  @Explicit public var publisher: String?
  public var language: Language
  public var content: String
  @Explicit public var statement: String?
  @Explicit public var article: String?
  @Explicit public var title: String?
  @Explicit public var url: String?
  /// The claim that it says again, where its article is a copy of another; then that one counts, and this one does not.
  @Explicit public var repeats: String?
  /// How many outlets carried it.
  public var outlets: Int

  public init(_ row: ClaimRow) {
    let claim = row.claim
    id = claim.id
    date = claim.date.description
    dateHow = claim.date.how
    known = claim.known.description
    claimant = claim.claimant
    person = claim.person
    party = claim.party
    about = claim.about
    issue = claim.issue
    option = claim.option
    refuses = claim.refuses
    stance = claim.stance
    hedged = claim.modality.hedged
    condition = claim.modality.condition
    negated = claim.modality.negated
    act = claim.act
    confidence = claim.confidence
    authority = claim.authority
    indicator = claim.indicator
    coder = claim.coder
    publisher = claim.publisher
    language = claim.language
    content = row.content
    statement = claim.statement
    article = row.article?.id
    title = row.article?.title
    url = row.article?.url
    repeats = claim.repeats
    outlets = row.outlets
  }

  enum CodingKeys: String, CodingKey {
    case id, date, dateHow = "date_how"
    case known, claimant, person, party, about, issue, option, refuses, stance, hedged, condition, negated, act,
      confidence
    case authority, indicator, coder, publisher, language, content, statement, article, title, url, repeats, outlets
  }
}

/// A statement of the ledger as lists, exports and the API give it.
public struct StatementListRecord: Sendable, Hashable, Codable {
  public var id: String
  @Explicit public var date: String?
  @Explicit public var speaker: String?
  @Explicit public var person: String?
  @Explicit public var party: String?
  @Explicit public var source: String?
  @Explicit public var cue: String?
  public var content: String
  public var quotation: Statement.Quotation
  public var act: SpeechAct
  public var chain: [String]
  public var confidence: Double
  public var reader: String
  @Explicit public var publisher: String?
  @Explicit public var published: String?
  public var language: Language
  public var article: String
  @Explicit public var title: String?
  @Explicit public var url: String?
  /// Byte offsets of the content in the article's text.
  public var places: [TextSpan]
  /// The statement that it says again, where its article is a copy of another.
  @Explicit public var repeats: String?
  /// How many outlets carried it.
  public var outlets: Int

  public init(_ row: StatementRow) {
    let statement = row.statement
    id = statement.id
    date = statement.date?.description
    speaker = statement.speaker.name
    person = statement.speaker.person
    party = statement.speaker.party
    source = row.source
    cue = row.cue
    content = row.content
    quotation = statement.quotation
    act = statement.act
    chain = statement.chain
    confidence = statement.confidence.statement
    reader = statement.reader
    publisher = row.article.publisher
    published = row.article.published
    language = statement.language
    article = row.article.id
    title = row.article.title
    url = row.article.url
    places = statement.content
    repeats = row.repeats
    outlets = row.outlets
  }
}
