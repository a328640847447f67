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

/// All claims that do not only repeat another, those first whose review could change the answer most.
struct ReviewOrder: Sendable {
  var claims: [(id: String, value: Double)]
}

extension Workspace {
  /// The claims that a person has not reviewed yet, by how much a review could change the answer.
  /// - Complexity: O(reviews), and the words of `limit` claims; the order of all claims is kept like the picture.
  public func reviewQueue(for coder: String, limit: Int = 20, book: ReviewBook? = nil) throws -> ReviewQueue {
    let book = try book ?? reviewBook()
    let order = try reviewOrder().claims
    let done = Set(book.reviews.lazy.filter { $0.coder == coder }.map(\.claim))
      .filter { claim in book.standing(on: claim).contains { $0.coder == coder } }
    let first = order.lazy.filter { !done.contains($0.id) }.prefix(limit)
    let rows = try asking { try ledger.claimRows(Filter(ids: first.map(\.id))) }
    let byID = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    let reviewed = try countClaims(Filter(ids: done.sorted()))
    return ReviewQueue(
      items: first.compactMap { entry in byID[entry.id].map { .init(row: $0, value: entry.value) } },
      waiting: order.count { !done.contains($0.id) }, reviewed: reviewed)
  }

  func reviewOrder() throws -> ReviewOrder {
    try kept(on: \.queues, "review order", at: nil) { workspace, _ in
      let worth = ReviewValue(try workspace.picture())
      let claims = try workspace.allClaims().filter { $0.repeats == nil }.map {
        (id: $0.id, value: worth.expectedChange(of: $0), known: $0.known)
      }
      return ReviewOrder(
        claims: claims.sorted { ($1.value, $1.known, $0.id) < ($0.value, $0.known, $1.id) }.map { ($0.id, $0.value) })
    }
  }
}
