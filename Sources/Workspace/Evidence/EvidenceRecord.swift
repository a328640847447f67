public import ParleyLedger

/// A claim with its evidence as the machine interfaces give it.
public struct EvidenceRecord: Sendable, Codable {
  public var claim: ClaimRecord
  @Explicit public var passage: String?
  @Explicit public var origin: String?
  public var dependents: [Evidence.Dependent]
  /// Every outlet that carried it.
  public var carriers: [Carrier]

  public init(_ evidence: Evidence) {
    claim = ClaimRecord(evidence.claim)
    origin = evidence.article?.origin
    passage = evidence.passage.flatMap { span in evidence.article.map { $0[span] } }
    dependents = evidence.dependents
    carriers = evidence.carriers
  }
}
