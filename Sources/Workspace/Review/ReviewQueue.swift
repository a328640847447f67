import Foundation
public import ParleyCoding
public import ParleyLedger
import ParleyPicture
import ParleyText

/// Which claims a person should look at first.
///
/// The order is a stand-in for what a review would do to the answer, cheap enough to ask for after every review:
/// `authority × doubt of the coding × how far the sides are apart on the issue × how recent`. It is no probability.
public struct ReviewQueue: Sendable {
  public struct Item: Sendable, Identifiable {
    public var row: ClaimRow
    /// 0…1; compares claims of one queue, nothing else.
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
    let worth = ReviewWorth(picture)
    let first = waiting.map { (id: $0.id, value: worth.value(of: $0)) }
      .sorted { ($1.value, $0.id) < ($0.value, $1.id) }.prefix(limit)
    let rows = try asking { try ledger.claimRows(Filter(ids: first.map(\.id))) }
    let byID = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    return ReviewQueue(
      items: first.compactMap { entry in byID[entry.id].map { .init(row: $0, value: entry.value) } },
      waiting: waiting.count, reviewed: claims.count - waiting.count)
  }
}

/// What a review of a claim might be worth.
private struct ReviewWorth {
  /// Of the sides' mean positions on each issue.
  private let distances: [String: Double]
  private let today: Day
  private static let halfLife = 30.0

  init(_ picture: Picture) {
    let day = picture.days.upperBound
    today = day
    var distances: [String: Double] = [:]
    for issue in picture.dossier.issues {
      let means = picture.dossier.sides.compactMap { side in
        picture.position(of: side.id, on: issue.id).flatMap { $0.isSilent ? nil : $0.mean(on: day) }
      }
      if let low = means.min(), let high = means.max() { distances[issue.id] = high - low }
    }
    self.distances = distances
  }

  func value(of claim: Claim) -> Double {
    let doubt = max(0.05, 1 - claim.confidence)
    let contested = 0.2 + 0.8 * (distances[claim.issue] ?? 0)
    let age = Double(max(0, claim.known.distance(to: today)))
    let recent = 0.25 + 0.75 * exp2(-age / Self.halfLife)
    let moves = claim.about != nil || claim.option == nil ? 0.25 : 1
    return claim.authority * doubt * contested * recent * moves
  }
}
