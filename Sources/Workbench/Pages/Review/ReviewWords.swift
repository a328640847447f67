import Foundation
import ParleyCoding
import ParleyDrawing
import ParleyText

/// Codings and verdicts in words.
struct ReviewWords {
  private let telling: Telling
  private var words: Words { telling.words }

  init(_ telling: Telling) { self.telling = telling }

  /// What a button says, with the key that presses it.
  static func keyed(_ label: String, _ key: String) -> String { "\(label) (\(key))" }

  func text(_ coding: Review.Coding) -> String {
    let option = telling.option(coding.option, of: coding.issue) ?? words["review.no-option"]
    let stance = words.term("stance", coding.stance.rawValue)
    let about = coding.about.map { words("review.of", ["party": telling.party($0)]) }
    return "\(telling.issue(coding.issue)): \(option) (\([stance, about].compactMap { $0 }.joined(separator: ", ")))"
  }

  /// Who said what of a claim, and when.
  func add(_ review: Review, to html: inout HTML) {
    html.element("strong", text: review.coder)
    html.text(" ")
    html.element("span", [.class("tag")], text: words.term("review-verdict", review.verdict.rawValue))
    if review.verdict == .correct, let correction = review.correction { html.text(" \(text(correction))") }
    if let comment = review.comment { html.element("q", text: comment) }
  }
}
