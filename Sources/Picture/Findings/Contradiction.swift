import ParleyDossier
public import ParleyText

/// Two speakers of one side who, within a window, say things that cannot both be its position.
public struct Contradiction: Sendable, Hashable, Identifiable {
  public let party: String
  public let issue: String
  /// The two speakers, the one with the softer words first.
  public let soft: Voice
  public let hard: Voice
  /// How many options lie between what they say.
  public let steps: Int
  /// Probability that both pairs of words are coded right: the weight of the strongest pair.
  public let weight: Double
  /// A shift of the side's position lies between the two: what changed was the position, not the voice.
  public let acrossShift: Bool
  /// How many pairs of claims contradict each other in this way.
  public let pairs: Int

  public var id: String { "\(party).\(issue).\(soft.speaker).\(hard.speaker).\(soft.day).\(hard.day)" }
  /// Days between the two.
  public var days: Int { abs(soft.day.distance(to: hard.day)) }
  public var first: Day { min(soft.day, hard.day) }
  public var last: Day { max(soft.day, hard.day) }
  /// One person against himself.
  public var isOneVoice: Bool { soft.speaker == hard.speaker }
  public var claims: [String] { soft.claims + hard.claims }

  /// One end of a contradiction.
  public struct Voice: Sendable, Hashable {
    /// The person's identifier, or the claimant as written.
    public let speaker: String
    public let option: Int
    /// Whether the words refuse the option rather than stand for it.
    public let refuses: Bool
    public let day: Day
    public let claims: [String]
  }
}
