public import ParleyText

/// What a person says about a claim that the machine (or somebody else) coded.
///
/// Reviews are only ever added. The last word of each person on a claim counts; taking it back is a review as well, so that who said
/// what and when can always be told.
public struct Review: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  /// The person who reviews.
  public var coder: String
  /// Milliseconds since 1 January 1970, UTC.
  public var time: Int64
  /// The claim's identifier.
  public var claim: String
  public var verdict: Verdict
  /// What the claim should say; given for ``Verdict/correct`` alone.
  public var correction: Coding?
  /// What the claim said when it was reviewed.
  public var before: Coding
  public var comment: String?

  public init(
    coder: String, time: Int64, claim: Claim, verdict: Verdict, correction: Coding? = nil, comment: String? = nil
  ) {
    self.coder = coder
    self.time = time
    self.claim = claim.id
    self.verdict = verdict
    self.correction = correction
    self.before = Coding(claim)
    self.comment = comment
    var hash = StableHash()
    hash.combine(coder)
    hash.combine(Int(truncatingIfNeeded: time))
    hash.combine(claim.id)
    hash.combine(verdict.rawValue)
    id = "r" + hash.identifier
  }

  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case confirm, correct, reject
    /// Says something about the claim and nothing about whether it is right.
    case comment
    /// Takes this person's last word on the claim back.
    case undo
  }

  /// What a claim says.
  public struct Coding: Sendable, Hashable, Codable {
    public var issue: String
    public var option: String?
    public var stance: Claim.Stance
    public var about: String?

    public init(issue: String, option: String?, stance: Claim.Stance, about: String? = nil) {
      self.issue = issue
      self.option = option
      self.stance = stance
      self.about = about
    }

    public init(_ claim: Claim) {
      self.init(issue: claim.issue, option: claim.option, stance: claim.stance, about: claim.about)
    }
  }
}
