public import ParleyForesight
public import ParleyText

/// What shocks would do, as the machine interfaces give it (`parley.scenario/1`).
public struct ScenarioRecord: Sendable, Hashable, Codable {
  public var asOf: Day
  /// Each scenario alone; with several shocks named, all of them together.
  public var scenarios: [Outcome]
  @Explicit public var war: War?
  public var audience: Audience
  public var conditionals: [Conditional]

  /// Before and after some shocks, on the same random numbers.
  public struct Outcome: Sendable, Hashable, Codable {
    public var shocks: [String]
    public var text: String
    public var before: Double
    public var after: Double
    public var change: Double
    public var standardError: Double
    public var isClear: Bool
    @Explicit public var stepsBefore: Int?
    @Explicit public var stepsAfter: Int?
    /// How many packages leave nobody worse off than no agreement, at the middle of what is known; with bounds where uncounted.
    public var zoneBefore: String
    public var zoneAfter: String
    public var blockingBefore: [String]
    public var blockingAfter: [String]
    public var beliefs: [Change]
    public var reservations: [Change]
    public var acceptances: [Change]
    /// What the fair point (Nash) is worth to each side: who gains.
    public var fairPoint: [Change]
    public var notes: [String]

    enum CodingKeys: String, CodingKey {
      case shocks, text, before, after, change
      case standardError = "standard_error"
      case isClear = "clear"
      case stepsBefore = "steps_before"
      case stepsAfter = "steps_after"
      case zoneBefore = "zone_before"
      case zoneAfter = "zone_after"
      case blockingBefore = "blocking_before"
      case blockingAfter = "blocking_after"
      case beliefs, reservations, acceptances, notes
      case fairPoint = "fair_point"
    }
  }

  public struct Change: Sendable, Hashable, Codable {
    public var party: String
    @Explicit public var issue: String?
    public var before: Double
    public var after: Double

    init(_ change: Scenario.Change) {
      party = change.party
      issue = change.issue
      before = change.before
      after = change.after
    }
  }

  /// What both sides would rather have than war, by battles.
  public struct War: Sendable, Hashable, Codable {
    public var sides: [String]
    public var costs: [Double]
    public var rows: [Row]
    @Explicit public var battlesToDeal: Int?

    public struct Row: Sendable, Hashable, Codable {
      public var battles: Int
      public var beliefs: [Double]
      public var low: Double
      public var high: Double
      public var isOpen: Bool

      enum CodingKeys: String, CodingKey {
        case battles, beliefs, low, high
        case isOpen = "open"
      }
    }

    enum CodingKeys: String, CodingKey {
      case sides, costs, rows
      case battlesToDeal = "battles_to_deal"
    }
  }

  /// What public demands cost at the table.
  public struct Audience: Sendable, Hashable, Codable {
    public var rate: Double
    public var before: Double
    public var after: Double
    public var standardError: Double
    public var prices: [Price]

    public struct Price: Sendable, Hashable, Codable {
      public var party: String
      public var issue: String
      public var option: String
      public var strength: Double
      public var intensity: Double
      public var claims: [String]
    }

    enum CodingKeys: String, CodingKey {
      case rate, before, after, prices
      case standardError = "standard_error"
    }
  }

  /// An "if … then …" of an article, with the model's verdict.
  public struct Conditional: Sendable, Hashable, Codable {
    public var id: String
    public var article: String
    public var antecedent: String
    public var consequent: String
    /// `confirmed`, `contradicted`, `undecided` or `not-computable`.
    public var verdict: String
    /// The claim in the model's words, or why it has none.
    public var reading: String
    @Explicit public var before: Double?
    @Explicit public var after: Double?
    @Explicit public var standardError: Double?
    public var reasons: [Change]

    enum CodingKeys: String, CodingKey {
      case id, article, antecedent, consequent, verdict, reading, before, after, reasons
      case standardError = "standard_error"
    }
  }

  enum CodingKeys: String, CodingKey {
    case asOf = "as_of"
    case scenarios, war, audience, conditionals
  }
}
