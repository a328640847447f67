public import ParleyCoding
import ParleyForesight
public import ParleyLedger
import ParleyPicture
import ParleyText

/// Which claims a person should look at first.
///
/// The order is that of the expected change of the probability of a yes (``ParleyForesight/ReviewValue``); of claims that would change
/// nothing, the latest come first.
public struct ReviewQueue: Sendable {
  public struct Item: Sendable, Identifiable {
    public var row: ClaimRow
    /// Expected change of the probability of a yes, 0…1.
    public var value: Double

    public var id: String { row.id }
  }

  /// Those to look at first, as many as were asked for.
  public var items: [Item]
  /// How many claims this person has not reviewed.
  public var waiting: Int
  public var reviewed: Int
}

extension Workspace {
  /// The claims that a person has not reviewed yet, by how much a review could change the answer.
  /// - Complexity: O(claims), and the words of `limit` claims.
  public func reviewQueue(for coder: String, limit: Int = 20, book: ReviewBook? = nil) throws -> ReviewQueue {
    let book = try book ?? reviewBook()
    let picture = try picture()
    let claims = try asking { try ledger.claims(Filter()) }
    let waiting = claims.filter { claim in !book.standing(on: claim.id).contains { $0.coder == coder } }
    let worth = try reviewValue(of: picture)
    let first = waiting.map { (id: $0.id, value: worth.expectedChange(of: $0), known: $0.known) }
      .sorted { ($1.value, $1.known, $0.id) < ($0.value, $0.known, $1.id) }.prefix(limit)
    let rows = try asking { try ledger.claimRows(Filter(ids: first.map(\.id))) }
    let byID = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    return ReviewQueue(
      items: first.compactMap { entry in byID[entry.id].map { .init(row: $0, value: entry.value) } },
      waiting: waiting.count, reviewed: claims.count - waiting.count)
  }
}

extension Workspace {
  /// Kept for each state of the ledger.
  private func reviewValue(of picture: Picture) throws -> ReviewValue {
    let state = try asking { try ledger.state() }
    if let kept = reviewValues.value(state: state, day: picture.asOf) { return kept }
    let value = ReviewValue(picture)
    reviewValues.keep(value, state: state, day: picture.asOf)
    return value
  }
}
