import ParleyCoding
import ParleyDossier
import ParleyDrawing
import ParleyLedger
import ParleyWorkspace

/// One claim at a time, the one that could change the answer most first: confirm, correct, reject, undo.
struct ReviewPage {
  private let workspace: Workspace
  private let reviewer: String
  private let token: FormToken
  private let book: ReviewBook
  private let queue: ReviewQueue
  private let agreement: ReviewAgreement
  private let open: Evidence?
  /// The claim that was reviewed just now.
  private let done: String?

  init(_ workspace: Workspace, asking: Asking, reviewer: String, token: FormToken) throws {
    self.workspace = workspace
    self.reviewer = reviewer
    self.token = token
    book = try workspace.reviewBook()
    queue = try workspace.reviewQueue(for: reviewer, book: book)
    agreement = try workspace.reviewAgreement(book: book)
    done = asking.text("done")
    open = try (asking.text("claim") ?? queue.items.first?.id).map { try workspace.evidence(claim: $0) }
  }

  func document() -> Document {
    PageFrame(workspace: workspace, title: "Review", section: "/review", scripts: ["review.js"]).document { html in
      html.element("h1", text: "Review")
      html.element(
        "p", [.class("meta")],
        text:
          "\(reviewer) has reviewed \(queue.reviewed) of \(Verdict.count(queue.reviewed + queue.waiting, "claim"))."
      )
      undoLast(&html)
      html.element("div", [.class("columns")]) { columns in
        columns.element("section", [Attribute("aria-label", "The claim")]) { card in
          if let open {
            ReviewCard(
              workspace: workspace, evidence: open, token: token, next: next(after: open.claim.id),
              standing: standing(on: open.claim.id)
            ).add(to: &card)
          } else {
            card.element("p", text: "Nothing is waiting: every claim in the ledger has your review.")
          }
        }
        columns.element("aside") { aside in
          waiting(&aside)
          agreementText(&aside)
          name(&aside)
        }
      }
    }
  }

  /// Where people work blind, nobody sees another's word before giving his own.
  private func standing(on claim: String) -> [Review] {
    let all = book.standing(on: claim)
    let isBlind = workspace.dossier.settings.blind && !all.contains { $0.coder == reviewer }
    return isBlind ? all.filter { $0.coder == reviewer } : all
  }

  private func next(after id: String) -> String? {
    guard let place = queue.items.firstIndex(where: { $0.id == id }) else {
      return queue.items.first.map { "/review?claim=\($0.id)" }
    }
    return queue.items.dropFirst(place + 1).first.map { "/review?claim=\($0.id)" }
  }

  private func undoLast(_ html: inout HTML) {
    guard let done, let word = book.standing(on: done).first(where: { $0.coder == reviewer }) else { return }
    html.element("form", [.class("line"), Attribute("method", "post"), Attribute("action", "/review")]) { form in
      form.hidden(FormToken.field, token.text)
      form.hidden("claim", done)
      form.element("span", [Attribute("role", "status")], text: "Kept: \(ReviewWords.past(word.verdict)). ")
      form.element(
        "button",
        [.class("plain"), Attribute("name", "verdict"), Attribute("value", "undo"), Attribute("accesskey", "u")],
        text: "Undo (u)")
    }
  }

  private func waiting(_ html: inout HTML) {
    html.element("h2", text: "Next")
    html.element(
      "p", [.class("meta")],
      text:
        "Ordered by authority × doubt of the coding × distance of the sides × recency: a stand-in for what a review would change, not a probability."
    )
    html.element("ol", [.class("queue")]) { list in
      for item in queue.items {
        list.element("li", [Attribute("aria-current", item.id == open?.claim.id ? "true" : nil)]) { line in
          line.link(to: "/review?claim=\(item.id)", text: item.row.claim.claimant)
          line.element(
            "div", [.class("meta")],
            text:
              "\(workspace.dossier.issue(item.row.claim.issue)?.name ?? item.row.claim.issue) · \(item.row.claim.date.first.words)"
          )
        }
      }
    }
  }

  private func agreementText(_ html: inout HTML) {
    html.element("h2", text: "Agreement")
    html.element("p") { line in
      line.text(
        Self.sentence("Among people", agreement.amongPeople)
          ?? "Among people: two of them must review the same claims first (\(agreement.shared) shared so far).")
    }
    if let sentence = Self.sentence("With the machine as one coder", agreement.withMachine) {
      html.element("p", text: sentence)
    }
    html.element("p", [.class("meta")], text: "Krippendorff’s alpha on the issue, nominal; 95% interval by resampling.")
  }

  private static func sentence(_ who: String, _ alpha: KrippendorffAlpha?) -> String? {
    guard let alpha else { return nil }
    let interval = alpha.interval.map { " (\(decimal($0.lowerBound)) to \(decimal($0.upperBound)))" } ?? ""
    return "\(who): \(decimal(alpha.value))\(interval) on \(Verdict.count(alpha.unitCount, "claim"))."
  }

  private static func decimal(_ value: Double) -> String {
    (value < 0 ? "−" : "") + Verdict.figure(abs(value))
  }

  private func name(_ html: inout HTML) {
    html.element("h2", text: "You")
    html.element("form", [.class("filter"), Attribute("method", "post"), Attribute("action", "/review/name")]) { form in
      form.hidden(FormToken.field, token.text)
      form.field("You review as", name: "name", value: reviewer, type: "text")
      form.element("button", [Attribute("type", "submit")], text: "Change")
    }
  }
}
