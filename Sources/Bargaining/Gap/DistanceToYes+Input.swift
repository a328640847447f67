extension DistanceToYes {
  /// What is negotiated, by whom, and what is known of where they stand.
  public struct Input: Equatable, Sendable {
    /// The issues, each with its options' places on the scale.
    public let issues: [Issue]
    /// The parties; each must agree.
    public let parties: [Party]
    /// What goes together and what does not; bonuses are in units of utility (0…1).
    public let constraints: [Constraint]

    /// A checked input.
    ///
    /// - Throws: ``BargainingError`` naming the first part that does not fit.
    public init(issues: [Issue], parties: [Party], constraints: [Constraint] = []) throws(BargainingError) {
      self.issues = issues
      self.parties = parties
      self.constraints = constraints
      try validate()
    }
  }

  /// An issue with its options' places on a scale.
  public struct Issue: Hashable, Sendable {
    /// What it is called; names are unique, random streams hang on them.
    public let name: String
    /// Its options.
    public let options: [String]
    /// The place of each option on the scale, in 0…1.
    public let places: [Double]

    /// An issue.
    public init(_ name: String, options: [String], places: [Double]) {
      self.name = name
      self.options = options
      self.places = places
    }
  }

  /// What is known of a party.
  public struct Party: Equatable, Sendable {
    /// What it is called; names are unique.
    public let name: String
    /// The place on each issue's scale that it would like best, in 0…1.
    public let ideals: [Double]
    /// How far it could go on each issue.
    public let acceptance: [Acceptance]
    /// How much each issue matters to it.
    public let salience: Salience
    /// The least that it accepts.
    public let reservation: Reservation
    /// What it costs the party to step back from what it demanded in public, by the position of the issue.
    public let audience: [Int: AudienceCost]

    /// A party.
    public init(
      _ name: String, ideals: [Double], acceptance: [Acceptance], salience: Salience, reservation: Reservation,
      audience: [Int: AudienceCost] = [:]
    ) {
      self.name = name
      self.ideals = ideals
      self.acceptance = acceptance
      self.salience = salience
      self.reservation = reservation
      self.audience = audience
    }
  }

  /// The price of stepping back from a public demand (Fearon 1994): utility lost for every unit of the scale that the
  /// package is farther from the party's ideal than its demand was.
  public struct AudienceCost: Hashable, Sendable {
    /// The place of the public demand on the issue's scale, in 0…1.
    public let demand: Double
    /// Utility lost for stepping back over the whole scale, 0 or more.
    public let intensity: Double

    /// The price of stepping back from a demand.
    public init(demand: Double, intensity: Double) {
      self.demand = demand
      self.intensity = intensity
    }
  }

  /// How far a party could go on an issue. An option is accepted if it is no farther from the party's ideal than the
  /// farthest option that it could live with.
  public enum Acceptance: Hashable, Sendable {
    /// The probability, for each option, that it is the farthest that the party could live with.
    case reach([Double])
    /// Every option is acceptable: the party takes no stand.
    case anything
  }

  /// How much each issue matters to a party; weights are brought to sum to one.
  public enum Salience: Hashable, Sendable {
    /// Known weights, 0 or more, not all 0.
    case fixed([Double])
    /// A Dirichlet distribution: one parameter above 0 for each issue; the larger their sum, the smaller the spread.
    case dirichlet([Double])
  }

  /// The least utility (0…1) that a party accepts.
  public enum Reservation: Hashable, Sendable {
    /// A given number, or a distribution of it.
    case value(Distribution)
    /// The worth of fighting on: q·u(terms if it prevails) + (1 − q)·u(terms if it loses) − cost (Fearon 1995), where
    /// terms are places on each issue's scale, weighted with the same draw of the salience.
    case fighting(prevails: Distribution, ifWon: [Double], ifLost: [Double], cost: Distribution)
  }
}
