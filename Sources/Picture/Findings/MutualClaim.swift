public import ParleyText

/// What somebody says that a side wants, held against what that side says itself.
public struct MutualClaim: Sendable, Hashable, Identifiable {
  /// The claim about another party.
  public let id: String
  public let claimant: String
  /// The party that speaks; nil where the claimant speaks for none.
  public let by: String?
  /// The side that is spoken of.
  public let about: String
  public let issue: String
  /// The option that is ascribed, by index; nil where none is named.
  public let option: Int?
  public let day: Day
  public let verdict: Verdict
  /// Probability that the side stood within one step of that option on that day, by its own words.
  public let agreement: Double?
  /// The side's own claims within the window.
  public let own: [String]
  /// Denials that answer it, earliest first.
  public let denials: [Denial]

  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// The side denied it.
    case denied
    /// The side's own words, at the time, stand within one step of it.
    case confirmed
    /// The side's own words stand elsewhere.
    case contradicted
    /// The side said nothing of its own on the issue at the time.
    case unanswered
  }

  public struct Denial: Sendable, Hashable {
    public let claim: String
    public let claimant: String
    public let day: Day
    /// Whether the denial came in the words of the same article, where a reporter sets the two side by side.
    public let sameArticle: Bool
  }
}

/// A denial by a side to which no claim about it was found.
public struct OpenDenial: Sendable, Hashable, Identifiable {
  public let id: String
  public let party: String
  public let claimant: String
  public let issue: String
  public let day: Day
}
