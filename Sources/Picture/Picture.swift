public import ParleyCoding
public import ParleyDossier
public import ParleyText

/// What the claims known by a day say about a negotiation: where everybody stands, who moved, who contradicts whom.
///
/// Only claims whose publication (`Claim.known`) is not after `asOf` count, so that a picture of an earlier day is what an
/// analyst could have known on it. Claims that repeat another in a copy of the same story count once. Every finding names the claims that it rests on.
///
///     let picture = Picture(dossier, claims: claims, asOf: day)
///     for shift in picture.shifts { print(shift.date, shift.party, shift.issue, shift.probability) }
public struct Picture: Sendable {
  public private(set) var dossier: Dossier
  public let model: PictureModel
  public let asOf: Day
  /// The days that the tracks cover: from the start of the study to `asOf`, at most to its end.
  public let days: ClosedRange<Day>
  /// By side and then by issue, in the dossier's order.
  public let positions: [PositionTrack]
  public let acceptances: [AcceptanceTrack]
  /// In the order of their dates.
  public let shifts: [Shift]
  public let windows: [Window]
  /// The strongest first.
  public let commitments: [Commitment]
  /// Those that no shift explains first, then by weight.
  public let contradictions: [Contradiction]
  public let factGaps: [FactGap]
  public let tones: [Tone]
  public let mutualClaims: [MutualClaim]
  public let openDenials: [OpenDenial]
  /// By article.
  public let inconsistencies: [Inconsistency]
  /// The claims that were known by `asOf`, of every party, without those that only repeat another in a copy of the same story.
  public let claims: [Claim]
  /// The same with those: what a picture of an earlier day is made from.
  public let given: [Claim]

  let testimonies: Testimonies
  let builders: [TrackBuilder]

  /// - Complexity: O(claims · log claims + sides × issues × days × options²); 10,000 claims on 15 issues over a year take
  ///   some tens of milliseconds.
  public init(_ dossier: Dossier, claims: [Claim], asOf: Day, model: PictureModel? = nil) {
    let model = model ?? PictureModel(settings: dossier.settings)
    let days = Self.days(of: dossier, until: asOf)
    let last = days.upperBound
    let known = Self.known(claims, by: asOf)
    let (counted, repeated) = known.countedOnce()
    let testimonies = Testimonies(counted, repeated: repeated, of: dossier, model: model)
    let builders = TrackBuilder.builders(for: dossier, model: model, days: days, testimonies: testimonies)
    let tracks = Tracks(dossier: dossier, model: model, days: days, testimonies: testimonies, builders: builders)

    self.dossier = dossier
    self.model = model
    self.asOf = asOf
    self.days = days
    self.testimonies = testimonies
    self.builders = builders
    self.claims = counted
    given = known
    positions = tracks.positions
    acceptances = tracks.acceptances
    shifts = tracks.shifts
    contradictions = tracks.contradictions
    windows = Window.windows(from: tracks.shifts)
    commitments = Commitment.commitments(in: testimonies.all, dossier: dossier, model: model, on: last)
    factGaps = FactGap.gaps(
      in: testimonies.all, dossier: dossier, orientations: builders.map(\.orientation), days: days)
    tones = Tone.tones(of: counted, dossier: dossier)
    let positions = tracks.positions
    let mutual = MutualClaimFinder(
      dossier: dossier, model: model, claims: counted, testimonies: testimonies,
      agreement: { side, issue, option, day in
        let row = positions[side * dossier.issues.count + issue].distribution[day]
        return row.indices.reduce(0) { abs($1 - option) <= 1 ? $0 + row[$1] : $0 }
      }
    ).find()
    mutualClaims = mutual.claims
    openDenials = mutual.openDenials
    inconsistencies = Inconsistency.find(in: counted, dossier: dossier)
  }

  /// The days that the tracks of a picture cover.
  static func days(of dossier: Dossier, until asOf: Day) -> ClosedRange<Day> {
    dossier.span.lowerBound...min(max(asOf, dossier.span.lowerBound), dossier.span.upperBound)
  }

  static func known(_ claims: [Claim], by day: Day) -> [Claim] {
    claims.allSatisfy { $0.known <= day } ? claims : claims.filter { $0.known <= day }
  }

  /// The same picture under another outlook, which no track rests on: for trying weights and least values.
  public func under(_ outlook: Outlook) -> Picture {
    var picture = self
    picture.dossier.outlook = outlook
    return picture
  }

  /// What each side demands, held against the ground as it would be after more facts.
  /// - Complexity: O(claims + demanded options × changes of facts).
  public func factGaps(after facts: [Fact]) -> [FactGap] {
    var changed = dossier
    changed.facts += facts
    return FactGap.gaps(
      in: testimonies.all, dossier: changed, orientations: builders.map(\.orientation), days: days)
  }

  /// Where a side stands on an issue; nil where the dossier knows no such side or issue.
  public func position(of party: String, on issue: String) -> PositionTrack? {
    positions.first { $0.party == party && $0.issue == issue }
  }

  public func acceptance(of party: String, on issue: String) -> AcceptanceTrack? {
    acceptances.first { $0.party == party && $0.issue == issue }
  }

  public func shifts(of party: String, on issue: String) -> [Shift] {
    shifts.filter { $0.party == party && $0.issue == issue }
  }

  /// Where one speaker stands, by his own words alone; nil where he said nothing on the issue.
  ///
  /// - Complexity: O(days × options²).
  public func position(ofSpeaker speaker: String, on issue: String) -> PositionTrack? {
    guard let issueIndex = dossier.issues.firstIndex(where: { $0.id == issue }) else { return nil }
    for side in dossier.sides.indices {
      let words = testimonies.on(side: side, issue: issueIndex).filter { $0.speaker == speaker }
      guard !words.isEmpty else { continue }
      let builder = builders[side * dossier.issues.count + issueIndex]
      let fit = builder.position(from: words.map(\.utterance))
      return builder.track(fit, party: dossier.sides[side].id, issue: issue, speaker: speaker, words: words)
    }
    return nil
  }

  /// Who spoke for a side on an issue, the most frequent first.
  public func speakers(of party: String, on issue: String) -> [String] {
    guard let side = dossier.sides.firstIndex(where: { $0.id == party }),
      let index = dossier.issues.firstIndex(where: { $0.id == issue })
    else { return [] }
    var counts: [String: Int] = [:]
    for words in testimonies.on(side: side, issue: index) { counts[words.speaker, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
