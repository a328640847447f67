public import ParleyPicture
public import ParleyText

/// One piece of evidence on what a side is up to.
public struct Evidence: Sendable, Hashable, Identifiable {
  public let id: String
  public let party: String
  public let date: Day
  public let text: String
  /// What was seen, to be told in any language; nil for a piece that the analyst added.
  public let sight: Sight?
  /// nil for a piece that the analyst added.
  public let kind: EvidenceKind?
  /// Probability that it is as it looks, 0…1.
  public let weight: Double
  /// The claims, and the identifiers of facts and milestones, that it rests on.
  public let sources: [String]
  /// Probability of seeing it under each hypothesis, by the analyst; empty for a piece that was found.
  public let given: [String: Double]

  /// What was seen. Options are places in the issue's list.
  public enum Sight: Sendable, Hashable {
    case held(concession: Day, issue: String, option: Int, days: Int)
    case takenBack(concession: Day, issue: String, option: Int, on: Day)
    case voices(Contradiction)
    /// The first deed or change on the ground after a concession, in the dossier's words.
    case deed(concession: Day, issue: String, on: Day, text: String)
    case friendly(since: Day)
    case condition(issue: String, on: Day, words: String)
    case delay(issue: String, on: Day, from: Int, to: Int)
  }
}
