public import ParleyReading
public import ParleyText

/// Why a statement was found and filled in as it was, as `parley attribute --explain` prints it.
public struct ExplanationRecord: Sendable, Hashable, Codable {
  public var kind = "explanation"
  public var article: String
  /// The statement's identifier.
  public var statement: String
  @Explicit public var source: String?
  @Explicit public var cue: String?
  public var content: String
  /// The rule that found it, or "learned".
  public var rule: String
  /// What the rule looks for, or the features that weighed most.
  public var meaning: String
  @Explicit public var example: String?
  @Explicit public var speaker: String?
  public var speakerHow: Speaker.How
  /// The words that name the speaker; for a pronoun they stand earlier in the text.
  @Explicit public var antecedent: SpanRecord?
  @Explicit public var date: String?
  @Explicit public var dateHow: ResolvedDate.How?
  /// The words that gave the date, where any did.
  @Explicit public var dateWords: SpanRecord?
  public var act: SpeechAct
  /// The phrases of the word lists that stand in the statement, each with the line that holds it.
  public var phrases: [Phrase]

  /// A phrase of the word lists.
  public struct Phrase: Sendable, Hashable, Codable {
    public var words: String
    /// File and line: "acts.en.txt:12".
    public var source: String
  }

  init(_ statement: Statement, why: Explanation?, phrases: [FoundPhrase], in article: Article, map: CodePointMap) {
    self.article = article.origin
    self.statement = statement.id
    source = statement.source.map { article[$0] }
    cue = statement.cue.map { article[$0] }
    content = statement.content.map { article[$0] }.joined(separator: " … ")
    rule = why?.rule ?? "unknown"
    meaning = why?.meaning ?? ""
    example = why?.example
    speaker = statement.speaker.name ?? statement.speaker.party
    speakerHow = statement.speaker.how
    antecedent = statement.speaker.antecedent.map { SpanRecord($0, in: article, map) }
    date = statement.date?.description
    dateHow = statement.date?.how
    dateWords = statement.date?.span.map { SpanRecord($0, in: article, map) }
    act = statement.act
    self.phrases = phrases.map { Phrase(words: article[$0.span], source: $0.source) }
  }

  enum CodingKeys: String, CodingKey {
    case kind, article, statement, source, cue, content, rule, meaning, example, speaker
    case speakerHow = "speaker_how"
    case antecedent, date, dateHow = "date_how", dateWords = "date_words", act, phrases
  }
}
