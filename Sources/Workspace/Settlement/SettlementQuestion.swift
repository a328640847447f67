public import ParleyBargaining

/// What may be asked of the possible agreements beyond the fair points.
public struct SettlementQuestion: Sendable {
  /// How many packages nobody would rather do without; exactly where that can be counted.
  public var zone = false
  /// How many packages to draw from the zone, each as likely as any other.
  public var draws = 0
  public var seed: UInt64 = 1
  /// A package to look at: issue → option.
  public var proposal: [String: String]?
  /// Weights of the parties for the weighted Nash solution.
  public var weights: [String: Double]?
  /// What each red line costs, and which of them stand in the way together.
  public var redLines = false
  /// The package that is a yes under the largest share of what is not known.
  public var robust = false
  /// What would open the zone: concessions, a side payment, a further issue.
  public var opening = false
  /// Strategies of the parties, in their order, for a session of alternating offers.
  public var strategies: [ConcessionStrategy]?
  public var rounds = 100

  public init() {}

  public var isEmpty: Bool {
    !zone && draws == 0 && proposal == nil && weights == nil && !redLines && !robust && !opening && strategies == nil
  }
}

/// What became of a question about possible agreements (`parley.settlement-study/1`); only what was asked for is there.
public struct SettlementStudy: Sendable, Hashable, Codable {
  public var parties: [String]
  public var zone: Zone?
  public var draws: [Package]?
  public var proposal: Review?
  public var weightedNash: [Package]?
  public var redLines: RedLines?
  @Explicit public var robust: Robust?
  public var opening: Opening?
  public var play: Play?

  public typealias Chosen = [String: String]

  /// A package with what it is worth to each party.
  public struct Package: Sendable, Hashable, Codable {
    public var package: Chosen
    public var utilities: [Double]
  }

  /// How many packages leave nobody worse off than no agreement; `packages` is nil between bounds.
  public struct Zone: Sendable, Hashable, Codable {
    @Explicit public var packages: Count?
    public var atLeast: Count
    public var atMost: Count
    public var feasible: Count

    enum CodingKeys: String, CodingKey {
      case packages, feasible
      case atLeast = "at_least"
      case atMost = "at_most"
    }
  }

  /// What a proposal leaves on the table.
  public struct Review: Sendable, Hashable, Codable {
    public var package: Package
    /// Beyond having no agreement.
    public var gains: [Double]
    public var isInZone: Bool
    public var isEfficient: Bool
    /// The most by which all could do better at once, and how.
    public var commonGain: Double
    public var bestForAll: Package
    /// The most that each could gain while no other loses.
    public var ownGains: [Double]

    enum CodingKeys: String, CodingKey {
      case package, gains
      case isInZone = "in_zone"
      case isEfficient = "efficient"
      case commonGain = "common_gain"
      case bestForAll = "best_for_all"
      case ownGains = "own_gains"
    }
  }

  /// What the red lines cost, and which of them block.
  public struct RedLines: Sendable, Hashable, Codable {
    public var prices: [Price]
    /// Smallest sets of red lines that leave nothing to agree on.
    public var conflicts: [[String]]
    /// Smallest sets of them that would have to go.
    public var openings: [[String]]

    public struct Price: Sendable, Hashable, Codable {
      public var redLine: String
      /// How much better each party's best package becomes without it, all others standing; nil where there is no zone with it.
      public var price: [Double]?
      /// How much worse each party's best package becomes by it alone, no other standing; nil where it leaves no zone.
      public var alone: [Double]?
      public var opensZone: Bool
      /// Whether the dossier gives it; else it follows from what was signalled.
      public var isGiven: Bool
      /// The sentence in which it was drawn, and where that can be checked.
      public var said: String?
      public var source: String?

      enum CodingKeys: String, CodingKey {
        case price, alone, said, source
        case isGiven = "given"
        case redLine = "red_line"
        case opensZone = "opens_zone"
      }
    }
  }

  /// The package that is a yes in the largest share of the draws.
  public struct Robust: Sendable, Hashable, Codable {
    public var package: Chosen
    public var probability: Double
    public var standardError: Double

    enum CodingKeys: String, CodingKey {
      case package, probability
      case standardError = "standard_error"
    }
  }

  /// What would open the zone; all empty where there is one already.
  public struct Opening: Sendable, Hashable, Codable {
    public var isOpen: Bool
    /// The package that asks least, and by how much each party would have to lower what it accepts.
    public var nearest: Package?
    public var concessions: [Double]?
    /// What each party would receive, if payments in units of utility could be made; negative if it pays.
    public var payments: [Double]?
    /// Further issues each of which alone would open it.
    public var issues: [String]

    enum CodingKeys: String, CodingKey {
      case nearest, concessions, payments, issues
      case isOpen = "open"
    }
  }

  /// A session of alternating offers.
  public struct Play: Sendable, Hashable, Codable {
    public var strategies: [String]
    public var seed: UInt64
    public var offers: [Offer]
    @Explicit public var agreement: Package?

    public struct Offer: Sendable, Hashable, Codable {
      public var round: Int
      public var party: String
      public var package: Package
    }
  }

  enum CodingKeys: String, CodingKey {
    case parties, zone, draws, proposal, robust, opening, play
    case weightedNash = "weighted_nash"
    case redLines = "red_lines"
  }
}
