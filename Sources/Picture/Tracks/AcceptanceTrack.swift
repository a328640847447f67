public import ParleyText

/// How far a side has signalled that it could go on an issue, day by day.
public struct AcceptanceTrack: Sendable, Hashable {
  public let party: String
  public let issue: String
  /// Of the farthest option that the side could live with.
  public let farthest: DailyDistribution
  /// Claims that bear on it, in the order of their days.
  public let claims: [String]
  /// Conditions that the side attached to what it signalled.
  public let conditions: [Condition]
  /// The most likely farthest option's index on each day.
  public let path: [Int]
  /// Option indices from the side's ideal outwards.
  public let order: [Int]
  let rank: [Int]

  public var isSilent: Bool { claims.isEmpty }

  /// Probability that the side could live with an option on a day.
  public func probability(ofAccepting option: Int, on day: Day) -> Double {
    let row = farthest[day]
    return row.indices.reduce(0) { rank[$1] >= rank[option] ? $0 + row[$1] : $0 }
  }

  /// Options that are acceptable with at least one half, from the side's ideal outwards.
  public func accepted(on day: Day) -> [Int] { order.filter { probability(ofAccepting: $0, on: day) >= 0.5 } }

  /// Words under which an option would be acceptable.
  public struct Condition: Sendable, Hashable {
    public let option: Int
    public let day: Day
    public let words: String
    public let claims: [String]
  }
}
