import ParleyCoding
import ParleyWorkspace

/// Those reviews that somebody may see: where people work blind, others' words on a claim only after an own one.
struct VisibleReviews {
  private let book: ReviewBook
  private let reviewer: String
  private let isBlind: Bool

  init(_ workspace: Workspace, to reviewer: String) throws {
    book = try workspace.reviewBook()
    self.reviewer = reviewer
    isBlind = workspace.dossier.settings.blind
  }

  /// In the order in which they were given.
  var all: [Review] { book.reviews.filter(isShown) }
  /// What counts of each reviewer's words on a claim.
  func standing(on claim: String) -> [Review] { book.standing(on: claim).filter(isShown) }
  /// Every word on a claim, taken back or not.
  func history(of claim: String) -> [Review] { book.history(of: claim).filter(isShown) }

  private func isShown(_ review: Review) -> Bool {
    !isBlind || review.coder == reviewer || book.standing(on: review.claim).contains { $0.coder == reviewer }
  }
}
