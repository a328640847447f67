import ParleyCoding
import ParleyDrawing
import ParleyReading
import ParleyText
import ParleyWorkspace

/// One claim: the sentence it rests on, in its paragraph, and everything that rests on it.
struct ClaimPage {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let evidence: Evidence
  private let standing: [Review]
  private var words: Words { telling.words }

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    evidence = try workspace.evidence(claim: try asking.place("id"))
    standing = try VisibleReviews(workspace, to: Reviewer(asking.request).name)
      .standing(on: evidence.claim.id)
  }

  func document() -> Document {
    let claim = evidence.claim.claim
    return PageFrame(workspace, asking, title: words["claim.title"], section: "/ledger").document { html in
      html.element("h1") { title in
        title.text(
          words, "claim.heading",
          parts: [
            "who": { $0.add(telling.claimant(claim.claimant, person: claim.person).html) },
            "issue": { $0.link(to: "/issues/\(claim.issue)", text: telling.issue(claim.issue)) },
          ])
      }
      html.element(
        "p", [.class("lead")], text: telling.option(claim.option, of: claim.issue) ?? words["claim.no-option"])
      Passage(evidence: evidence, words: words).add(to: &html)
      html.element("div", [.class("columns")]) { columns in
        columns.element("section") { left in
          if evidence.carriers.count > 1 {
            left.element("h2", text: words["claim.carried"])
            if let first = claim.repeats, workspace.dossier.settings.copies == .once { repeats(first, &left) }
            OutletChain(carriers: evidence.carriers, words: words, current: claim.article).add(to: &left)
          }
          left.element("h2", text: words["claim.coded"])
          ClaimFields(evidence: evidence, telling: telling).add(to: &left)
        }
        columns.element("section") { right in
          right.element("h2", text: words["claim.reviews"])
          reviews(claim, &right)
          right.element("h2", text: words["claim.dependents"])
          dependents(&right)
        }
      }
    }
  }

  private func repeats(_ first: String, _ html: inout HTML) {
    html.element("p") { line in
      line.text(
        words, "claim.repeats", parts: ["link": { $0.link(to: "/claims/\(first)", text: words["claim.repeated"]) }])
    }
  }

  private func reviews(_ claim: Claim, _ html: inout HTML) {
    if standing.isEmpty { html.element("p", [.class("soft")], text: words["claim.unreviewed"]) }
    for review in standing { html.element("p") { ReviewWords(telling).add(review, to: &$0) } }
    html.element("p") {
      $0.link(
        to: "/review?claim=\(claim.id)", [.class("button")],
        text: standing.isEmpty ? words["claim.review"] : words["claim.review-again"])
    }
  }

  private func dependents(_ html: inout HTML) {
    guard !evidence.dependents.isEmpty else {
      html.element("p", [.class("soft")], text: words["claim.no-dependents"])
      return
    }
    html.element("ul", [.class("plain")]) { list in
      for dependent in evidence.dependents {
        list.element("li") { item in
          item.add(SideName(dependent.party, telling).html)
          item.text(", ")
          item.link(to: "/issues/\(dependent.issue)", text: telling.issue(dependent.issue))
          item.text(": " + words.term("dependent", dependent.kind.rawValue))
          if let text = DependentSentence(dependent, telling).text {
            item.element("div", [.class("meta")], text: text)
          }
        }
      }
    }
  }
}
