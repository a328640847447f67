public import ParleyText

/// Where a side, or one of its speakers, stands on an issue, day by day.
public struct PositionTrack: Sendable, Hashable {
  public let party: String
  public let issue: String
  /// nil for the side as a whole.
  public let speaker: String?
  public let distribution: DailyDistribution
  /// Claims that bear on it, in the order of their days; empty where the side has not spoken on the issue.
  public let claims: [String]
  /// The most likely option's index on each day.
  public let path: [Int]

  /// Nothing was said: the distribution is the opening assumption, not a finding.
  public var isSilent: Bool { claims.isEmpty }
  public func mean(on day: Day) -> Double { distribution.mean(on: day) }
  public func mode(on day: Day) -> Int { distribution.mode(on: day) }
  public func interval(on day: Day, coverage: Double = 0.8) -> ClosedRange<Double> {
    distribution.interval(on: day, coverage: coverage)
  }
}
