public import Foundation
public import ParleyCoding
import ParleyLedger
import ParleyText

extension Workspace {
  /// All reviews, and what the claims come to under them.
  public func reviewBook() throws -> ReviewBook {
    let review = try asking { try ledger.revision() }.review
    return try shelves.books.value(for: review) { ReviewBook(try asking { try ledger.reviews() }) }
  }

  /// Adds a person's word on a claim; what the machine said stays beside it.
  ///
  /// The reviews are also written to `reviews.jsonl` in the dossier's folder, from which a ledger made anew takes them.
  /// - Parameters:
  ///   - coder: the person's name, 1…60 characters.
  ///   - correction: what the claim should say; for ``ParleyCoding/Review/Verdict/correct`` alone.
  @discardableResult
  public func review(
    claim id: String, by coder: String, _ verdict: Review.Verdict, correction: Review.Coding? = nil,
    comment: String? = nil, at time: Date = Date()
  ) throws -> Review {
    let coder = try reviewer(coder)
    guard let row = try asking({ try ledger.claimRows(Filter(ids: [id], limit: 1)).first }) else {
      throw WorkspaceError(.notFound, "no claim has the identifier “\(id)”, so it cannot be reviewed.")
    }
    if verdict == .correct { try check(correction) }
    if let comment, comment.count > Self.longestComment {
      throw WorkspaceError(
        .argument, "a comment has at most \(Self.longestComment) characters; this has \(comment.count)")
    }
    let review = Review(
      coder: coder, time: Int64((time.timeIntervalSince1970 * 1000).rounded()), claim: row.claim, verdict: verdict,
      correction: verdict == .correct ? correction : nil, comment: comment)
    try asking { try ledger.add(review) }
    try exportReviews()
    return review
  }

  private static let longestComment = 4000

  /// The name under which somebody reviews, trimmed.
  public func reviewer(_ name: String) throws -> String {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...60).contains(name.count), name.unicodeScalars.allSatisfy({ $0.value >= 0x20 }),
      name != ReviewBook.machine
    else {
      throw WorkspaceError(
        .argument, "“\(name)” cannot be a reviewer's name; give 1 to 60 letters, and not “\(ReviewBook.machine)”")
    }
    return name
  }

  private func check(_ correction: Review.Coding?) throws {
    guard let correction else { throw WorkspaceError(.argument, "a correction must say what the claim should say") }
    let issue = try issue(correction.issue)
    if let option = correction.option, issue.index(of: option) == nil {
      throw WorkspaceError(
        .argument,
        "issue “\(issue.id)” has no option “\(option)”; it has \(issue.options.map(\.id).joined(separator: ", "))")
    }
    if let about = correction.about, dossier.party(about) == nil {
      throw WorkspaceError(
        .argument, "no party “\(about)”; there are \(dossier.parties.map(\.id).joined(separator: ", "))")
    }
  }
}
