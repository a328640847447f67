public import ParleyForesight
public import ParleyText

/// The distance to yes as the machine interfaces give it.
public struct GapRecord: Sendable, Codable {
  public var asOf: Day
  public var probability: Double
  public var standardError: Double
  /// 80% of the values that other reporting of the same kind would have given.
  public var low: Double
  public var high: Double
  @Explicit public var weekAgo: Double?
  @Explicit public var nearestSteps: Int?
  @Explicit public var nearestPackage: [String: String]?
  public var moves: [Move]
  public var blocking: [Blocking]
  public var knowledge: [Knowledge]
  public var assumptions: [Assumption]
  public var unspoken: [String]

  public struct Move: Sendable, Codable {
    public var party: String
    public var issue: String
    public var from: String
    public var to: String
    public var steps: Int
    public var claims: [String]
  }

  public struct Blocking: Sendable, Codable {
    public var issue: String
    public var probability: Double
    public var blocksNow: Bool
    public var alone: Double
    public var claims: [String]

    enum CodingKeys: String, CodingKey {
      case issue, probability, blocksNow = "blocks_now", alone, claims
    }
  }

  public struct Knowledge: Sendable, Codable {
    public var question: String
    public var party: String
    @Explicit public var issue: String?
    public var expectedChange: Double
    public var best: Double
    public var worst: Double
    public var claims: [String]

    enum CodingKeys: String, CodingKey {
      case question, party, issue, expectedChange = "expected_change", best, worst, claims
    }
  }

  public struct Assumption: Sendable, Codable {
    public var party: String
    public var what: String
    public var origin: String
    public var text: String
  }

  public init(_ gap: Gap) {
    asOf = gap.asOf
    probability = gap.probability.value
    standardError = gap.probability.standardError
    low = gap.probability.interval.lowerBound
    high = gap.probability.interval.upperBound
    weekAgo = gap.weekAgo?.value
    nearestSteps = gap.nearest?.steps
    nearestPackage = gap.nearest?.package
    moves = (gap.nearest?.moves ?? []).map {
      Move(party: $0.party, issue: $0.issue, from: $0.from, to: $0.to, steps: $0.steps, claims: $0.claims)
    }
    blocking = gap.blocking.map {
      Blocking(
        issue: $0.issue, probability: $0.probability, blocksNow: $0.blocksNow, alone: $0.alone, claims: $0.claims)
    }
    knowledge = gap.knowledge.map {
      Knowledge(
        question: $0.question, party: $0.party, issue: $0.issue, expectedChange: $0.expectedChange, best: $0.best,
        worst: $0.worst, claims: $0.claims)
    }
    assumptions = gap.assumptions.map {
      Assumption(party: $0.party, what: $0.what.rawValue, origin: $0.origin.rawValue, text: $0.text)
    }
    unspoken = gap.unspoken
  }

  enum CodingKeys: String, CodingKey {
    case asOf = "as_of"
    case probability, standardError = "standard_error"
    case low, high, weekAgo = "week_ago"
    case nearestSteps = "nearest_steps"
    case nearestPackage = "nearest_package"
    case moves, blocking, knowledge, assumptions, unspoken
  }
}

extension Workspace {
  public func gapRecord(at day: Day? = nil) throws -> GapRecord { GapRecord(try gap(at: day)) }
}
