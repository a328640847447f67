/// A negotiation made up by chance, whose true positions are known: what the picture makes of it can be checked.
///
/// Two sides move on several issues as the model assumes; speakers of different rank report where their side stands, now
/// and then wrongly. With deceit, some sides feign: they state concessions that they do not mean.
public struct Simulation: Sendable, Hashable {
  public var issues = 6
  public var options = 5
  public var days = 180
  /// How many claims a side makes on an issue in a week, on average.
  public var claimsPerWeek = 10.0
  /// Daily probability that a position changes.
  public var changeRate = 0.02
  /// How speakers err; what the picture's model assumes, unless changed.
  public var slip = 0.05
  public var blur = 0.1
  /// Whether sides may feign, and how likely each is to.
  public var deceit = false
  public var deceitShare = 0.5
  public var conduct = Conduct()

  public init() {}

  /// What sides do in a simulation with deceit. The numbers are ours, and not those of the hypothesis table.
  public struct Conduct: Sendable, Hashable {
    /// Concessions that each side announces.
    public var concessions = 3
    /// Steps of each.
    public var steps = 2
    /// Probability that a feigned concession is taken back, after two to five weeks.
    public var takenBackIfFeigned = 0.8
    public var takenBackIfMeant = 0.1
    /// Probability of a deed against a concession in the two weeks after it.
    public var deedAgainstIfFeigned = 0.5
    public var deedAgainstIfMeant = 0.15
    public var deedWithIfFeigned = 0.05
    public var deedWithIfMeant = 0.35

    public init() {}
  }
}
