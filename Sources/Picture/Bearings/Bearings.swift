public import ParleyDossier
public import ParleyText

/// Where everybody could go on a picture's day, without the days before it and without what is read off them: all that the
/// distance to yes asks of a picture.
public struct Bearings: Sendable {
  public let dossier: Dossier
  public let asOf: Day
  /// The last day that was under study.
  public let day: Day
  /// By side and then by issue, in the dossier's order.
  public let entries: [Entry]

  /// One side on one issue.
  public struct Entry: Sendable, Hashable {
    public let party: String
    public let issue: String
    /// Claims that bear on where the side stands.
    public let claimCount: Int
    /// Option indices from the side's ideal outwards.
    public let order: [Int]
    /// For each option, the probability that it is the farthest that the side could live with.
    public let farthest: [Double]

    public var isSilent: Bool { claimCount == 0 }
  }

  /// nil where the dossier knows no such side or issue.
  public func entry(of party: String, on issue: String) -> Entry? {
    entries.first { $0.party == party && $0.issue == issue }
  }
}

extension Picture {
  /// What the distance to yes asks of the picture.
  public var bearings: Bearings {
    let day = days.upperBound
    return Bearings(
      dossier: dossier, asOf: asOf, day: day,
      entries: zip(positions, acceptances).map { position, acceptance in
        .init(
          party: position.party, issue: position.issue, claimCount: position.claims.count, order: acceptance.order,
          farthest: acceptance.farthest[day])
      })
  }
}
