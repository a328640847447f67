public import ParleyCoding
public import ParleyLedger

/// A claim that waits for a review, as the machine interfaces give it.
public struct ReviewItemRecord: Sendable, Hashable, Codable {
  public var claim: ClaimRecord
  /// Expected change of the probability of a yes: see ``ReviewQueue/Item/value``.
  public var value: Double
  /// The standing words on it that this coder may see.
  public var reviews: [Review]

  public init(_ item: ReviewQueue.Item, reviews: [Review]) {
    claim = ClaimRecord(item.row)
    value = item.value
    self.reviews = reviews
  }
}

extension Workspace {
  /// What a person may see of what was said on claims: where the dossier has people work blind, the own words.
  /// - Parameter claim: one claim's words alone; nil for all.
  public func reviews(visibleTo coder: String, on claim: String? = nil, book: ReviewBook? = nil) throws -> [Review] {
    try (book ?? reviewBook()).visible(to: coder, blind: dossier.settings.blind).filter {
      claim == nil || $0.claim == claim
    }
  }
}
