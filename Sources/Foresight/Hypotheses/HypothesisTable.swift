public import ParleyText

/// What a side may be up to: competing hypotheses, the evidence on them, and what it adds up to.
///
/// The table is Heuer's (Psychology of Intelligence Analysis, 1999, chapter 8), the sum Bayes' rule. Pieces of one kind
/// are not independent: the k-th counts 1/k as much as the first.
public struct HypothesisTable: Sendable {
  public let party: String
  public let asOf: Day
  public let rows: [Row]
  /// By date.
  public let evidence: [Weighed]
  /// What to look for, the most deciding first.
  public let deciding: [Deciding]

  /// The hypothesis with the greatest posterior.
  public var leading: Row? { rows.max { $0.posterior < $1.posterior } }
  public func row(_ id: String) -> Row? { rows.first { $0.id == id } }

  public struct Row: Sendable, Hashable, Identifiable {
    public let id: String
    public let text: String
    public let prior: Double
    public let posterior: Double
  }

  /// A piece of evidence with what it says about each hypothesis.
  public struct Weighed: Sendable, Hashable {
    public let evidence: Evidence
    /// P(piece | hypothesis), by the hypothesis' identifier.
    public let likelihoods: [String: Double]
    /// How much of the piece counts: its weight, less for repetitions of its kind.
    public let share: Double
    /// How much it discriminates: the greatest ratio between two hypotheses, in bits.
    public let diagnosticity: Double
    /// The leading hypothesis' posterior without this piece.
    public let leadingWithout: Double
  }

  /// A piece that has not been seen, and what seeing it would do.
  public struct Deciding: Sendable, Hashable {
    public let kind: EvidenceKind
    /// Bits by which the answer is expected to get surer (expected information).
    public let information: Double
    public let chance: Double
    /// The leading hypothesis' posterior if it is seen, and if it is not.
    public let ifSeen: Double
    public let ifNot: Double
  }
}
