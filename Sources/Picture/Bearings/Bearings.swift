public import ParleyCoding
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

extension Bearings {
  /// The bearings by the claims that were known on a day, and nothing else of the picture of that day.
  /// - Complexity: O(claims · log claims + sides × issues × days × options²).
  public init(_ dossier: Dossier, claims: [Claim], asOf: Day, model: PictureModel? = nil) {
    let model = model ?? PictureModel(settings: dossier.settings)
    let days = Picture.days(of: dossier, until: asOf)
    let counted = Picture.known(claims, by: asOf).countedOnce().counted
    let testimonies = Testimonies(counted, of: dossier, model: model)
    let builders = TrackBuilder.builders(for: dossier, model: model, days: days, testimonies: testimonies)
    let entries = testimonies.tracks.enumerated().map { index, words in
      Entry(
        dossier, track: index, claimCount: words.reduce(0) { $0 + $1.claims.count }, words: words.map(\.utterance),
        builder: builders[index])
    }
    self.init(dossier: dossier, asOf: asOf, day: days.upperBound, entries: entries)
  }
}

extension Bearings.Entry {
  /// - Parameters:
  ///   - track: the place of the side and issue in a picture's order.
  ///   - words: in the order of days, their weights shared within occasions.
  init(_ dossier: Dossier, track: Int, claimCount: Int, words: [Utterance], builder: TrackBuilder) {
    let (side, issue) = dossier.track(track)
    let order = builder.orientation.order
    var farthest = [Double](repeating: 0, count: order.count)
    for (rank, probability) in builder.reach(from: words).enumerated() { farthest[order[rank]] = probability }
    self.init(party: side, issue: issue.id, claimCount: claimCount, order: order, farthest: farthest)
  }
}

extension Dossier {
  /// The side and the issue of a track, in a picture's order.
  func track(_ index: Int) -> (side: String, issue: Issue) {
    (sides[index / issues.count].id, issues[index % issues.count])
  }
}
