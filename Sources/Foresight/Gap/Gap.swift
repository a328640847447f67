public import ParleyBargaining
public import ParleyText

/// How far the sides are from yes on a day: whether an agreement that all could sign exists, what is nearest, what blocks.
///
///     let gap = try Gap.measure(picture)
///     print(gap.probability.value, gap.probability.interval, gap.nearest?.steps ?? 0)
public struct Gap: Sendable {
  public let asOf: Day
  public let probability: Likelihood
  /// The same a week before, with what was known then; nil on the first days of the study.
  public let weekAgo: Likelihood?
  /// The agreement that takes the least movement beyond what was signalled; nil where movement alone makes none, since
  /// somebody would rather have no agreement.
  public let nearest: Nearest?
  /// By issue, in the dossier's order.
  public let lanes: [Lane]
  /// Issues that stand in the way, those that block most often first.
  public let blocking: [Blocking]
  /// What to find out next, the most telling first.
  public let knowledge: [Knowledge]
  /// Which numbers were given and which estimated.
  public let assumptions: [Assumption]
  /// The red lines that the dossier gives on the issues that entered.
  public let redLines: [RedLineStanding]
  /// The mathematics' own result, whose indices are those of `issues` and `parties`.
  public let result: DistanceToYes.Result
  /// Issues that entered, in order: those of which any side has spoken.
  public let issues: [String]
  /// Issues left out, as no side has spoken of them.
  public let unspoken: [String]
  public let parties: [String]

  /// A probability with both of its doubts.
  public struct Likelihood: Sendable, Hashable {
    public let value: Double
    /// Of the drawing, given the claims.
    public let standardError: Double
    /// 80% of the values that other reporting of the same kind would have given (bootstrap over articles).
    public let interval: ClosedRange<Double>
  }

  /// The nearest agreement and who would have to move how far.
  public struct Nearest: Sendable, Hashable {
    /// The option on each issue that entered: issue → option.
    public let package: [String: String]
    public let steps: Int
    public let moves: [Move]

    /// Steps by party.
    public var stepsByParty: [String: Int] { moves.reduce(into: [:]) { $0[$1.party, default: 0] += $1.steps } }
    /// On how many issues somebody has to move.
    public var issueCount: Int { Set(moves.map(\.issue)).count }
  }

  /// A movement beyond what a side has signalled.
  public struct Move: Sendable, Hashable {
    public let party: String
    public let issue: String
    public let from: String
    public let to: String
    public let steps: Int
    /// Whether it lies beyond a red line that the dossier gives for the side.
    public let crossesRedLine: Bool
    /// The claims that show how far the side has gone so far.
    public let claims: [String]
  }

  /// An issue in the way.
  public struct Blocking: Sendable, Hashable {
    public let issue: String
    /// Share of draws in which no option is acceptable to all.
    public let probability: Double
    /// Whether it also blocks at the middle of what is known.
    public let blocksNow: Bool
    /// Share of the draws without a yes in which this issue alone stands in the way.
    public let alone: Double
    public let claims: [String]
  }
}
