public import ParleyDrawing
public import ParleyForesight
public import ParleyText

/// What a side may be up to, with the evidence, as the API gives it.
public struct HypothesisTableRecord: Sendable, Codable {
  public var party: String
  public var asOf: Day
  public var hypotheses: [Hypothesis]
  public var evidence: [Piece]

  public struct Hypothesis: Sendable, Codable {
    public var id: String
    public var text: String
    public var prior: Double
    public var posterior: Double
  }

  public struct Piece: Sendable, Codable {
    public var id: String
    public var date: Day
    public var text: String
    /// Claims, facts and milestones that it rests on.
    public var sources: [String]
    /// P(piece | hypothesis), by the hypothesis' identifier.
    public var likelihoods: [String: Double]
    public var share: Double
    /// In bits.
    public var diagnosticity: Double
  }

  enum CodingKeys: String, CodingKey {
    case party, hypotheses, evidence
    case asOf = "as_of"
  }

  init(_ table: HypothesisTable) {
    (party, asOf) = (table.party, table.asOf)
    hypotheses = table.rows.map { Hypothesis(id: $0.id, text: $0.text, prior: $0.prior, posterior: $0.posterior) }
    evidence = table.evidence.map {
      Piece(
        id: $0.evidence.id, date: $0.evidence.date, text: $0.evidence.text, sources: $0.evidence.sources,
        likelihoods: $0.likelihoods, share: $0.share, diagnosticity: $0.diagnosticity)
    }
  }
}

/// Forecasts that can be checked, and how good such forecasts were.
public struct ForecastsRecord: Sendable, Codable {
  public var open: [Item]
  @Explicit public var checked: Int?
  /// Mean squared difference between probability and outcome; 0.25 says nothing.
  @Explicit public var brier: Double?
  @Explicit public var brierOfBaseRate: Double?

  public struct Item: Sendable, Codable {
    public var id: String
    public var text: String
    public var made: Day
    public var due: Day
    public var probability: Double
    public var claims: [String]
  }

  enum CodingKeys: String, CodingKey {
    case open, checked, brier
    case brierOfBaseRate = "brier_of_base_rate"
  }

  public init(_ forecasts: Forecasts) {
    open = forecasts.open.map {
      Item(id: $0.id, text: $0.text, made: $0.made, due: $0.due, probability: $0.probability, claims: $0.claims)
    }
    checked = forecasts.score?.count
    brier = forecasts.score?.brier
    brierOfBaseRate = forecasts.score?.brierOfBaseRate
  }
}

/// The analyst's page in sentences.
public struct BriefRecord: Sendable, Codable {
  public var title: String
  public var asOf: Day
  public var since: Day
  public var sections: [Section]

  public struct Section: Sendable, Codable {
    public var kind: Brief.Section.Kind
    public var sentences: [Sentence]
  }

  public struct Sentence: Sendable, Codable {
    public var text: String
    /// Claims, facts and milestones that it rests on.
    public var evidence: [String]
    @Explicit public var probability: Double?
  }

  enum CodingKeys: String, CodingKey {
    case title, since, sections
    case asOf = "as_of"
  }

  public init(_ brief: Brief) {
    (title, asOf, since) = (brief.title, brief.asOf, brief.since)
    sections = brief.sections.map { section in
      Section(
        kind: section.kind,
        sentences: section.sentences.map {
          Sentence(text: $0.text, evidence: $0.evidence, probability: $0.probability)
        })
    }
  }
}

extension Workspace {
  public func hypothesisRecords(at day: Day? = nil) throws -> [HypothesisTableRecord] {
    try hypotheses(at: day).map(HypothesisTableRecord.init)
  }
}
