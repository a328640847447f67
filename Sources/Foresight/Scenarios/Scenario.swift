public import ParleyBargaining
public import ParleyDossier
public import ParleyPicture

/// What some shocks would do to the distance to yes, computed on the same random numbers before and after.
public struct Scenario: Sendable {
  public let shocks: [Shock]
  /// Each side's belief that it would itself prevail; empty without a war outlook.
  public let beliefs: [Change]
  /// The least that each side accepts, 0…1.
  public let reservations: [Change]
  /// How far each side would go on each issue, in mean option-steps from its ideal; only those that change.
  public let acceptances: [Change]
  /// Demands whose standing on the ground changes.
  public let standings: [StandingChange]
  /// The probability of a yes before and after, and the change with its standard error.
  public let before: Estimate
  public let after: Estimate
  public let change: Estimate
  /// Option-steps to the nearest agreement; nil where no movement makes one.
  public let stepsBefore: Int?
  public let stepsAfter: Int?
  /// Issues that block an agreement at the middle of what is known, before and after.
  public let blockingBefore: [String]
  public let blockingAfter: [String]
  /// How many packages leave nobody worse off than no agreement, at the middle of what is known.
  public let zoneBefore: Zone.Size
  public let zoneAfter: Zone.Size
  /// What the fair point (Nash 1950) is worth to each side: who gains in bargaining, and who loses. Empty without a zone.
  public let fairPoint: [Change]
  /// Shocks that could not do anything, each with the reason.
  public let notes: [String]

  /// Whether the change is larger than its doubt: two standard errors.
  public var isClear: Bool { abs(change.value) > 2 * change.standardError }

  /// A number that a shock moves.
  public struct Change: Sendable, Hashable {
    public let party: String
    /// nil where the number is about no issue.
    public let issue: String?
    public let before: Double
    public let after: Double
  }

  public struct StandingChange: Sendable, Hashable {
    public let party: String
    public let issue: String
    /// The demanded option's index.
    public let option: Int
    public let before: FactGap.Standing
    public let after: FactGap.Standing
  }
}
