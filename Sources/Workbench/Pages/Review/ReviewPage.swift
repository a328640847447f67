import ParleyCoding
import ParleyDossier
import ParleyDrawing
import ParleyLedger
import ParleyWorkspace

/// One claim at a time, the one that could change the answer most first: confirm, correct, reject, undo, comment.
struct ReviewPage {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let reviewer: String
  private let token: FormToken
  private let book: ReviewBook
  private let visible: VisibleReviews
  private let queue: ReviewQueue
  private let agreement: ReviewAgreement
  private let open: Evidence?
  /// Only claims that somebody else has reviewed and this person has not, so that agreement can be told.
  private let isDouble: Bool
  /// The claim that was reviewed just now.
  private let done: String?
  private var words: Words { telling.words }
  private static let shown = 20
  private static let searched = 400

  init(_ workspace: Workspace, _ asking: Asking, reviewer: String, token: FormToken) throws {
    self.workspace = workspace
    self.asking = asking
    self.reviewer = reviewer
    self.token = token
    telling = Telling(workspace.dossier, asking.words)
    let book = try workspace.reviewBook()
    self.book = book
    visible = try VisibleReviews(workspace, to: reviewer)
    isDouble = asking.text("double") != nil
    var queue = try workspace.reviewQueue(for: reviewer, limit: isDouble ? Self.searched : Self.shown, book: book)
    if isDouble { queue.items = Array(queue.items.filter { !book.standing(on: $0.id).isEmpty }.prefix(Self.shown)) }
    self.queue = queue
    agreement = try workspace.reviewAgreement()
    done = asking.text("done")
    open = try (asking.text("claim") ?? queue.items.first?.id).map { try workspace.evidence(claim: $0) }
  }

  func document() -> Document {
    PageFrame(workspace, asking, title: words["page.review"], section: "/review", scripts: ["review.js"]).document {
      html in
      html.element("h1", text: words["page.review"])
      html.element("p", [.class("meta")]) { line in
        line.text(
          words(
            "review.progress",
            ["who": reviewer, "reviewed": queue.reviewed, "claims": queue.reviewed + queue.waiting]))
        if workspace.dossier.settings.blind {
          line.text(" ")
          line.element("span", [.class("tag")], text: words["review.blind"])
        }
      }
      undoLast(&html)
      html.element("div", [.class("columns")]) { columns in
        columns.element("section", [.class("card"), Attribute("aria-label", words["review.claim"])]) { card(&$0) }
        columns.element("aside") { aside in
          waiting(&aside)
          AgreementText(agreement: agreement, telling: telling).add(to: &aside)
          you(&aside)
        }
      }
    }
  }

  private func card(_ html: inout HTML) {
    guard let open else {
      html.element("p", text: words[isDouble ? "review.none-double" : "review.none"])
      return
    }
    ReviewCard(
      workspace: workspace, evidence: open, telling: telling, token: token, next: next(after: open.claim.id),
      standing: visible.standing(on: open.claim.id),
      said: visible.history(of: open.claim.id).filter { $0.verdict == .comment }, isDouble: isDouble
    ).add(to: &html)
  }

  private func address(of claim: String) -> String {
    "/review?claim=\(claim.percentEncoded)" + (isDouble ? "&double=on" : "")
  }

  private func next(after id: String) -> String? {
    guard let place = queue.items.firstIndex(where: { $0.id == id }) else {
      return queue.items.first.map { address(of: $0.id) }
    }
    return queue.items.dropFirst(place + 1).first.map { address(of: $0.id) }
  }

  private func undoLast(_ html: inout HTML) {
    guard let done, let word = book.standing(on: done).first(where: { $0.coder == reviewer }) else { return }
    html.element("form", [.class("line"), Attribute("method", "post"), Attribute("action", "/review")]) { form in
      form.hidden(FormToken.field, token.text)
      form.hidden("claim", done)
      form.element(
        "span", [Attribute("role", "status")],
        text: words("review.kept", ["verdict": words.term("review-verdict", word.verdict.rawValue)]) + " ")
      form.element(
        "button",
        [.class("plain"), Attribute("name", "verdict"), Attribute("value", "undo"), Attribute("data-key", "u")],
        text: ReviewWords.keyed(words["review.undo"], "u"))
    }
  }

  private func waiting(_ html: inout HTML) {
    html.element("h2", text: words["review.next"])
    html.element("p", [.class("meta")], text: words["review.order"])
    html.element("p", [.class("meta")]) { line in
      line.link(
        to: isDouble ? "/review" : "/review?double=on",
        text: words[isDouble ? "review.all" : "review.double"])
    }
    html.element("ol", [.class("queue")]) { list in
      for item in queue.items {
        list.element("li", [Attribute("aria-current", item.id == open?.claim.id ? "true" : nil)]) { line in
          let claim = item.row.claim
          line.link(to: address(of: item.id), text: telling.claimant(claim.claimant, person: claim.person).text)
          line.element(
            "div", [.class("meta")],
            text: "\(telling.issue(claim.issue)) · \(words.day(claim.date.first)) · ±\(words.figure(item.value))")
        }
      }
    }
  }

  private func you(_ html: inout HTML) {
    html.element("h2", text: words["review.you"])
    html.element("form", [.class("filter"), Attribute("method", "post"), Attribute("action", "/review/name")]) { form in
      form.hidden(FormToken.field, token.text)
      form.field(words["review.name"], name: "name", value: reviewer, type: "text")
      form.element("button", [Attribute("type", "submit")], text: words["review.change"])
    }
    html.element("form", [.class("line"), Attribute("method", "post"), Attribute("action", "/review/blind")]) { form in
      let isBlind = workspace.dossier.settings.blind
      form.hidden(FormToken.field, token.text)
      form.hidden("blind", isBlind ? "off" : "on")
      form.element("span", [.class("meta")], text: words[isBlind ? "review.is-blind" : "review.is-open"])
      form.element("button", [.class("plain")], text: words[isBlind ? "review.open" : "review.make-blind"])
    }
  }
}
