import ParleyCoding
import ParleyDrawing
import ParleyReading
import ParleyText
import ParleyWorkspace

/// One claim: the sentence it rests on, in its paragraph, and everything that rests on it.
struct ClaimPage {
  private let workspace: Workspace
  private let evidence: Evidence
  private let standing: [Review]

  init(_ workspace: Workspace, claim: String) throws {
    self.workspace = workspace
    evidence = try workspace.evidence(claim: claim)
    standing = try workspace.reviewBook().standing(on: evidence.claim.id)
  }

  func document() -> Document {
    let claim = evidence.claim.claim
    let issue = workspace.dossier.issue(claim.issue)
    return PageFrame(workspace: workspace, title: "Claim", section: "/ledger").document { html in
      html.element("h1") { title in
        title.text("\(claim.claimant) on ")
        title.link(to: "/issues/\(claim.issue)", text: issue?.name ?? claim.issue)
      }
      html.element(
        "p",
        text: issue?.options.first { $0.id == claim.option }?.label ?? "The issue is spoken of; no option is taken.")
      Passage(evidence: evidence).add(to: &html)
      reviews(claim, &html)
      html.element("h2", text: "How it was coded")
      fields(claim, &html)
      html.element("h2", text: "What rests on it")
      if evidence.dependents.isEmpty { html.element("p", [.class("soft")], text: "Nothing: it moves no position.") }
      html.element("ul", [.class("plain")]) { list in
        for dependent in evidence.dependents {
          list.element("li") { item in
            item.add(SideName(dependent.party, in: workspace.dossier).html)
            item.text(" on ")
            item.link(
              to: "/issues/\(dependent.issue)", text: workspace.dossier.issue(dependent.issue)?.name ?? dependent.issue)
            item.text(": " + dependent.text)
          }
        }
      }
    }
  }

  private func reviews(_ claim: Claim, _ html: inout HTML) {
    for review in standing {
      html.element("p", text: "\(review.coder) \(ReviewWords(workspace.dossier).sentence(review))")
    }
    html.element("p") {
      $0.link(to: "/review?claim=\(claim.id)", text: standing.isEmpty ? "Review it" : "Review it again")
    }
  }

  private func fields(_ claim: Claim, _ html: inout HTML) {
    var rows: [(String, String)] = [
      ("Stance", claim.stance.rawValue),
      ("Said", "\((claim.date.first...claim.date.last).words) (\(claim.date.how.rawValue))"),
      ("Known", claim.known.words),
      ("Speaks for", claim.party ?? "no party of this dossier"),
      ("Authority", Self.share(claim.authority)),
      ("Confidence of the coding", Self.share(claim.confidence)),
      ("Decided by", claim.indicator),
      ("Coder", claim.coder),
    ]
    if let about = claim.about { rows.insert(("About", "\(about): what is said of it, never its own position"), at: 1) }
    if let condition = claim.modality.condition { rows.append(("Condition", condition)) }
    if claim.modality.hedged { rows.append(("Hedged", "yes")) }
    if let statement = evidence.statement {
      rows.append(("Quotation", statement.quotation.rawValue))
      if !statement.chain.isEmpty { rows.append(("By way of", statement.chain.joined(separator: " → "))) }
      rows.append(("Reader", statement.reader))
    }
    html.element("table") { table in
      table.element("tbody") { body in
        for (name, value) in rows {
          body.element("tr") { line in
            line.element("th", [.scope("row")], text: name)
            line.element("td", text: value)
          }
        }
      }
    }
  }

  private static func share(_ value: Double) -> String { "\(Int((value * 100).rounded()))%" }
}
