/// The reviews of a dossier, and what the claims come to under them: both stand, the review wins.
public struct ReviewBook: Sendable {
  /// The word of each person on each claim that counts, by claim.
  private let standing: [String: [Review]]
  public let reviews: [Review]

  /// - Complexity: O(reviews · log reviews).
  public init(_ reviews: [Review]) {
    let ordered = reviews.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    self.reviews = ordered
    var last: [Key: [Review]] = [:]
    for review in ordered where review.verdict != .comment {
      let key = Key(claim: review.claim, coder: review.coder)
      if review.verdict == .undo {
        _ = last[key]?.popLast()
      } else {
        last[key, default: []].append(review)
      }
    }
    var standing: [String: [Review]] = [:]
    for (key, words) in last {
      if let word = words.last { standing[key.claim, default: []].append(word) }
    }
    self.standing = standing.mapValues { $0.sorted { ($0.time, $0.id) < ($1.time, $1.id) } }
  }

  private struct Key: Hashable {
    var claim: String
    var coder: String
  }

  /// All that was said on a claim, taken back or not, the oldest first.
  public func history(of claim: String) -> [Review] { reviews.filter { $0.claim == claim } }

  /// What counts on a claim, one review a person, the oldest first.
  public func standing(on claim: String) -> [Review] { standing[claim] ?? [] }

  /// The reviews that a person may see: where people work blind, their own.
  public func visible(to coder: String, blind: Bool) -> [Review] {
    blind ? reviews.filter { $0.coder == coder } : reviews
  }

  /// The claims after review: rejected ones are gone, corrected ones say what the correction says, and every claim that a person stands
  /// behind has confidence 1. Where people differ, most voices win, and of equals the latest.
  public func resolved(_ claims: [Claim]) -> [Claim] { claims.compactMap(resolved) }

  /// One claim after review; nil where it was rejected.
  public func resolved(_ claim: Claim) -> Claim? { Self.resolved(claim, by: standing(on: claim.id)) }

  /// - Parameter words: what counts on it, one review a person, the oldest first.
  static func resolved(_ claim: Claim, by words: [Review]) -> Claim? {
    guard !words.isEmpty else { return claim }
    var votes: [Review.Coding?: (count: Int, latest: Int64, review: Review)] = [:]
    for review in words {
      let coding = Self.coding(of: review, claim: claim)
      let before = votes[coding]
      votes[coding] = ((before?.count ?? 0) + 1, max(before?.latest ?? .min, review.time), review)
    }
    guard
      let winner = votes.max(by: { a, b in
        (a.value.count, a.value.latest, a.value.review.id) < (b.value.count, b.value.latest, b.value.review.id)
      })
    else { return claim }
    guard let coding = winner.key else { return nil }
    var claim = claim
    if coding != Review.Coding(claim) {
      claim.issue = coding.issue
      claim.option = coding.option
      claim.stance = coding.stance
      claim.about = coding.about
      claim.refuses = nil
    }
    claim.confidence = 1
    claim.coder = winner.value.review.coder
    return claim
  }

  /// What a person says that the claim says; nil for nothing.
  static func coding(of review: Review, claim: Claim) -> Review.Coding? {
    switch review.verdict {
    case .confirm: review.before
    case .correct: review.correction ?? review.before
    case .reject, .undo, .comment: nil
    }
  }
}
