extension DistanceToYes {
  /// What was found, with its spread. Parties and issues are given by their position in the input.
  public struct Result: Equatable, Sendable {
    /// The probability that a package exists that is a yes.
    public let probability: Estimate
    /// What each issue does to that probability.
    public let issues: [IssueFinding]
    /// The share of draws in which acceptances overlap on every issue, but no package inside them is worth enough.
    public let worthBlocks: Estimate
    /// The nearest yes at the middle of what is known; nil if no movement on acceptance alone makes one.
    public let nearest: NearestYes?
    /// The fewest option-steps that would make a yes exist, over the draws in which any number would.
    public let expectedSteps: Estimate?
    /// Who would have to move where: the mean steps in the nearest yes over those draws, largest first.
    public let movers: [Mover]
    /// How far the best package falls short of reservation values when no movement on acceptance makes a yes.
    public let shortfall: Shortfall?
    /// The issues that block a yes at the middle of what is known, whoever sets the limits on them.
    public let blockingIssues: BlockingSets<Int>
    /// The single limits that block a yes at the middle of what is known, and those that would have to give way.
    public let blocking: BlockingSets<Limit>
    /// What to find out next: the inputs, the most telling first.
    public let sensitivity: [Sensitivity]
    /// A package that is a yes in as many draws as the search could find.
    public let robust: RobustPackage?
    /// The seed that reproduces this.
    public let seed: UInt64
  }

  /// What one issue does to the probability of a yes.
  public struct IssueFinding: Equatable, Sendable {
    /// The position of the issue.
    public let issue: Int
    /// The share of draws in which some option is acceptable to every party.
    public let overlap: Estimate
    /// The share of draws without a yes in which one would exist if acceptance on this issue alone did not matter.
    public let opensAlone: Estimate
  }

  /// A package, and who has to move how far to make it a yes.
  public struct NearestYes: Equatable, Sendable {
    /// The package.
    public let package: Package
    /// The number of option-steps in all.
    public let steps: Int
    /// The moves.
    public let moves: [Move]
    /// What it is worth to each party.
    public let utilities: [Double]
    /// The least that each party accepts.
    public let reservation: [Double]
  }

  /// A movement of one party on one issue beyond what it has signalled.
  public struct Move: Hashable, Sendable {
    /// The position of the party.
    public let party: Int
    /// The position of the issue.
    public let issue: Int
    /// The farthest option that it has signalled.
    public let from: Int
    /// The option that it would have to accept.
    public let to: Int
    /// How many options lie on the way, the last included; options equally far from its ideal count once.
    public let steps: Int
  }

  /// How many steps a party would have to make on an issue, on average.
  public struct Mover: Equatable, Sendable {
    /// The position of the party.
    public let party: Int
    /// The position of the issue.
    public let issue: Int
    /// The mean number of steps over draws.
    public let steps: Estimate
  }

  /// The package that comes closest to being worth enough, whatever is accepted.
  public struct Shortfall: Equatable, Sendable {
    /// The package with the smallest sum of missing utilities.
    public let package: Package
    /// How much utility each party misses, 0 if none.
    public let missing: [Double]
  }

  /// A limit that a party sets: its acceptance on one issue.
  public struct Limit: Hashable, Sendable {
    /// The position of the party.
    public let party: Int
    /// The position of the issue.
    public let issue: Int

    /// The limit of a party on an issue.
    public init(party: Int, issue: Int) {
      self.party = party
      self.issue = issue
    }
  }

  /// How much the answer hangs on one input.
  public struct Sensitivity: Equatable, Sendable {
    /// Which input.
    public let input: Source
    /// The share of the variance of "a yes exists" that goes when the input is known (first-order Sobol index), 0…1.
    public let index: Double
    /// The standard error of the index.
    public let standardError: Double
    /// The mean change of the probability, up or down, that knowing the input brings.
    public let expectedChange: Double
    /// The probability of a yes when the input is in its most favourable part.
    public let best: Conditional
    /// The probability of a yes when the input is in its least favourable part.
    public let worst: Conditional
  }

  /// The probability of a yes, given that an input lies between two values.
  public struct Conditional: Equatable, Sendable {
    /// The lowest value of the input in this part: an option (acceptance), a weight, or a utility.
    public let from: Double
    /// The highest value of the input in this part.
    public let to: Double
    /// The probability of a yes.
    public let probability: Estimate
  }

  /// Something that is not known exactly.
  public enum Source: Hashable, Sendable {
    /// How far a party could go on an issue; its values are options.
    case acceptance(party: Int, issue: Int)
    /// How much an issue matters to a party; its values are weights.
    case salience(party: Int, issue: Int)
    /// The least that a party accepts; its values are utilities.
    case reservation(party: Int)
  }

  /// A package and how often it is a yes.
  public struct RobustPackage: Equatable, Sendable {
    /// The package.
    public let package: Package
    /// The probability that this very package is a yes.
    public let probability: Estimate
  }
}
