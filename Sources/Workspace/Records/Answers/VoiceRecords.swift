import ParleyDossier
public import ParleyPicture
public import ParleyText

/// Two voices of one side that cannot both be its position, as the API gives them.
public struct ContradictionRecord: Sendable, Codable {
  public var party: String
  public var issue: String
  public var soft: Voice
  public var hard: Voice
  public var steps: Int
  public var weight: Double
  /// A shift of the side's position lies between the two.
  public var acrossShift: Bool

  public struct Voice: Sendable, Codable {
    public var speaker: String
    public var option: String
    public var refuses: Bool
    public var day: Day
    public var claims: [String]
  }

  enum CodingKeys: String, CodingKey {
    case party, issue, soft, hard, steps, weight
    case acrossShift = "across_shift"
  }

  init(_ found: Contradiction, _ issue: Issue) {
    func voice(_ voice: Contradiction.Voice) -> Voice {
      Voice(
        speaker: voice.speaker, option: issue.options[voice.option].id, refuses: voice.refuses, day: voice.day,
        claims: voice.claims)
    }
    (party, self.issue) = (found.party, found.issue)
    (soft, hard) = (voice(found.soft), voice(found.hard))
    (steps, weight, acrossShift) = (found.steps, found.weight, found.acrossShift)
  }
}

/// What somebody says that a side wants, held against what that side says itself.
public struct MutualClaimRecord: Sendable, Codable {
  public var claim: String
  public var claimant: String
  @Explicit public var by: String?
  public var about: String
  public var issue: String
  @Explicit public var option: String?
  public var day: Day
  public var verdict: MutualClaim.Verdict
  public var own: [String]
  /// Claims that deny it.
  public var denials: [String]

  init(_ found: MutualClaim, _ issue: Issue) {
    (claim, claimant, by, about) = (found.id, found.claimant, found.by, found.about)
    self.issue = found.issue
    option = found.option.map { issue.options[$0].id }
    (day, verdict, own) = (found.day, found.verdict, found.own)
    denials = found.denials.map(\.claim)
  }
}

/// How publicly a side has bound itself to an option.
public struct CommitmentRecord: Sendable, Codable {
  public var party: String
  public var issue: String
  public var option: String
  public var strength: Double
  public var count: Int
  public var highest: String
  public var last: Day
  public var claims: [String]

  init(_ found: Commitment, _ issue: Issue) {
    (party, self.issue, option) = (found.party, found.issue, issue.options[found.option].id)
    (strength, count, highest) = (found.strength, found.count, found.highest)
    (last, claims) = (found.last, found.claims)
  }
}

/// Somebody who was heard for a side, or for nobody that the dossier knows.
public struct SpeakerRecord: Sendable, Codable {
  public var speaker: String
  @Explicit public var party: String?
  public var claims: Int
  public var authority: Double
  public var last: Day
}

extension Workspace {
  public func contradictions(issue: String? = nil, at day: Day? = nil) throws -> [ContradictionRecord] {
    try found(picture(at: day).contradictions, on: issue, by: \.issue, ContradictionRecord.init)
  }

  public func mutualClaims(issue: String? = nil, at day: Day? = nil) throws -> [MutualClaimRecord] {
    try found(picture(at: day).mutualClaims, on: issue, by: \.issue, MutualClaimRecord.init)
  }

  public func commitments(issue: String? = nil, at day: Day? = nil) throws -> [CommitmentRecord] {
    try found(picture(at: day).commitments, on: issue, by: \.issue, CommitmentRecord.init)
  }

  /// Who was heard, those heard most first.
  public func speakers(at day: Day? = nil) throws -> [SpeakerRecord] {
    let picture = try picture(at: day)
    return Dictionary(grouping: picture.claims) { $0.person ?? $0.claimant }.map { speaker, claims in
      SpeakerRecord(
        speaker: speaker, party: claims.last?.party, claims: claims.count,
        authority: claims.map(\.authority).max() ?? 0, last: claims.map(\.known).max() ?? picture.asOf)
    }.sorted { ($1.claims, $0.speaker) < ($0.claims, $1.speaker) }
  }

  private func found<Value, Record>(
    _ values: [Value], on issue: String?, by place: (Value) -> String, _ make: (Value, Issue) -> Record
  ) throws -> [Record] {
    if let issue { _ = try self.issue(issue) }
    return values.filter { issue == nil || place($0) == issue }.compactMap { value in
      dossier.issue(place(value)).map { make(value, $0) }
    }
  }
}
