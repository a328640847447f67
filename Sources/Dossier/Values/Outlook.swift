public import ParleyText

/// What the analyst gives instead of having it estimated; everything in it may be absent.
public struct Outlook: Sendable, Hashable {
  /// Weight of each issue for a party; scaled to sum to one over the issues.
  public var salience: [String: [String: Double]]
  /// The least utility that a party accepts, 0…1.
  public var reservation: [String: Double]
  /// The worst option that a party may accept on an issue: party → issue.
  public var redLines: [String: [String: RedLine]]
  /// On what given salience and reservation values rest, by party.
  public var grounds: [String: Grounds]
  public var war: WarOutlook?
  public var hypotheses: [HypothesisPrior]
  public var evidence: [GivenEvidence]
  public var shocks: [Shock]

  public init(
    salience: [String: [String: Double]] = [:], reservation: [String: Double] = [:], war: WarOutlook? = nil,
    hypotheses: [HypothesisPrior] = [], evidence: [GivenEvidence] = [], shocks: [Shock] = [],
    redLines: [String: [String: RedLine]] = [:], grounds: [String: Grounds] = [:]
  ) {
    self.salience = salience
    self.reservation = reservation
    self.war = war
    self.hypotheses = hypotheses
    self.evidence = evidence
    self.shocks = shocks
    self.redLines = redLines
    self.grounds = grounds
  }
}

/// What fighting on is worth (Fearon 1995): who prevails, with what terms, at what cost.
public struct WarOutlook: Sendable, Hashable {
  /// Each side's belief that the first side prevails: Beta(a, b).
  public var beliefs: [String: Beta]
  /// Cost of fighting on, in units of the party's own utility, 0…1.
  public var costs: [String: Double]
  /// The option on each issue if the named side prevails: side → issue → option.
  public var terms: [String: [String: String]]

  public init(
    beliefs: [String: Beta] = [:], costs: [String: Double] = [:], terms: [String: [String: String]] = [:]
  ) {
    self.beliefs = beliefs
    self.costs = costs
    self.terms = terms
  }

  public struct Beta: Sendable, Hashable {
    public var a: Double
    public var b: Double

    public init(a: Double, b: Double) {
      self.a = a
      self.b = b
    }

    public var mean: Double { a / (a + b) }
  }
}

/// An explanation of a party's behaviour with the probability given to it beforehand.
public struct HypothesisPrior: Sendable, Hashable, Identifiable {
  public var id: String
  public var text: String
  /// The text in further languages.
  public var texts: [Language: String]
  public var prior: Double
  /// The party whose behaviour it explains; nil for all sides.
  public var party: String?
  /// Probability of a kind of evidence if the hypothesis holds, where the analyst changes the default.
  public var likelihoods: [String: Double]

  public init(
    id: String, text: String, prior: Double, party: String? = nil, likelihoods: [String: Double] = [:],
    texts: [Language: String] = [:]
  ) {
    self.id = id
    self.text = text
    self.texts = texts
    self.prior = prior
    self.party = party
    self.likelihoods = likelihoods
  }
}

/// A piece of evidence added by hand.
public struct GivenEvidence: Sendable, Hashable, Identifiable {
  public var id: String
  public var date: Day
  public var text: String
  /// The text in further languages.
  public var texts: [Language: String]
  public var party: String?
  /// Probability of seeing it under each hypothesis.
  public var likelihoods: [String: Double]
  public var source: String?

  public init(
    id: String, date: Day, text: String, party: String? = nil, likelihoods: [String: Double], source: String? = nil,
    texts: [Language: String] = [:]
  ) {
    self.id = id
    self.date = date
    self.text = text
    self.texts = texts
    self.party = party
    self.likelihoods = likelihoods
    self.source = source
  }
}

/// Something that could happen, and what it would change.
public struct Shock: Sendable, Hashable, Identifiable {
  public var id: String
  public var text: String
  /// The text in further languages.
  public var texts: [Language: String]
  /// Battles won by a side, by count (each a Bernoulli update of all beliefs).
  public var battles: [String: Int]
  /// Change of a party's reservation value.
  public var reservation: [String: Double]
  /// Where a party's acceptance moves: party → issue → option.
  public var acceptance: [String: [String: String]]
  /// New situation on the ground: issue → option.
  public var facts: [String: String]

  public init(
    id: String, text: String, battles: [String: Int] = [:], reservation: [String: Double] = [:],
    acceptance: [String: [String: String]] = [:], facts: [String: String] = [:], texts: [Language: String] = [:]
  ) {
    self.id = id
    self.text = text
    self.texts = texts
    self.battles = battles
    self.reservation = reservation
    self.acceptance = acceptance
    self.facts = facts
  }
}
