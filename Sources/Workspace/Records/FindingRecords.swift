public import ParleyReading
public import ParleyText

/// An event as the machine interfaces give it.
public struct EventRecord: Sendable, Hashable, Codable {
  public var kind = "event"
  public var id: String
  public var article: String
  public var span: SpanRecord
  public var event: Event.Kind
  public var status: Event.Status
  public var actors: [String]
  @Explicit public var date: String?
  @Explicit public var dateHow: ResolvedDate.How?
  public var confidence: Double

  public init(_ event: Event, in article: Article, map: CodePointMap) {
    id = event.id
    self.article = article.origin
    span = SpanRecord(event.span, in: article, map)
    self.event = event.kind
    status = event.status
    actors = event.actors
    date = event.date?.description
    dateHow = event.date?.how
    confidence = event.confidence
  }

  enum CodingKeys: String, CodingKey {
    case kind, id, article, span, event, status, actors, date, dateHow = "date_how", confidence
  }
}

/// A conditional as the machine interfaces give it.
public struct ConditionalRecord: Sendable, Hashable, Codable {
  public var kind = "conditional"
  public var id: String
  public var article: String
  public var antecedent: SpanRecord
  public var consequent: SpanRecord
  public var form: Conditional.Kind
  @Explicit public var hedge: String?
  @Explicit public var statement: String?
  public var confidence: Double

  public init(_ conditional: Conditional, in article: Article, map: CodePointMap) {
    id = conditional.id
    self.article = article.origin
    antecedent = SpanRecord(conditional.antecedent, in: article, map)
    consequent = SpanRecord(conditional.consequent, in: article, map)
    form = conditional.kind
    hedge = conditional.hedge.map { article[$0] }
    statement = conditional.statement
    confidence = conditional.confidence
  }
}

/// A hypothesis about a side's behaviour as the machine interfaces give it.
public struct HypothesisRecord: Sendable, Hashable, Codable {
  public var kind = "hypothesis"
  public var id: String
  public var article: String
  public var span: SpanRecord
  public var hypothesis: Hypothesis.Kind
  @Explicit public var holder: String?
  public var hedged: Bool
  public var confidence: Double

  public init(_ hypothesis: Hypothesis, in article: Article, map: CodePointMap) {
    id = hypothesis.id
    self.article = article.origin
    span = SpanRecord(hypothesis.span, in: article, map)
    self.hypothesis = hypothesis.kind
    holder = hypothesis.holder
    hedged = hypothesis.hedged
    confidence = hypothesis.confidence
  }
}
