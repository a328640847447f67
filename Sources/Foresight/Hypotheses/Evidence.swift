public import ParleyText

/// One piece of evidence on what a side is up to.
public struct Evidence: Sendable, Hashable, Identifiable {
  public let id: String
  public let party: String
  public let date: Day
  public let text: String
  /// nil for a piece that the analyst added.
  public let kind: EvidenceKind?
  /// Probability that it is as it looks, 0…1.
  public let weight: Double
  /// The claims, and the identifiers of facts and milestones, that it rests on.
  public let sources: [String]
  /// Probability of seeing it under each hypothesis, by the analyst; empty for a piece that was found.
  public let given: [String: Double]
}
