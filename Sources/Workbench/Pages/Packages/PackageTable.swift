import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// All proposed packages beside each other in words, an issue a row, with who would go how far beyond what was signalled.
struct PackageTable {
  let proposals: [Settlement.Proposal]
  let settlement: Settlement
  let picture: Picture
  let telling: Telling
  private var words: Words { telling.words }

  func add(to html: inout HTML) {
    guard !proposals.isEmpty else { return }
    html.element("h2", text: words["packages.all"])
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("packages")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: words["packages.issue"])
            for (number, proposal) in proposals.enumerated() {
              line.element(
                "th", [.scope("col"), .id("package-\(number + 1)")],
                text: "\(number + 1). \(RuleName(words).text(proposal.rule))")
            }
          }
        }
        table.element("tbody") { body in
          for issue in settlement.issues { row(issue, &body) }
          worth(&body)
        }
      }
    }
    html.element("p", [.class("meta")], text: words["packages.steps-note"])
  }

  private func row(_ issue: String, _ body: inout HTML) {
    body.element("tr") { line in
      line.element("th", [.scope("row")]) { $0.link(to: "/issues/\(issue)", text: telling.issue(issue)) }
      for proposal in proposals {
        line.element("td") { cell in
          cell.text(telling.option(proposal.package[issue], of: issue) ?? "–")
          StepsBeyond(proposal: proposal, issue: issue, settlement: settlement, picture: picture, telling: telling)
            .add(to: &cell)
        }
      }
    }
  }

  private func worth(_ body: inout HTML) {
    for (index, party) in settlement.parties.enumerated() {
      body.element("tr", [.class("sum")]) { line in
        line.element("th", [.scope("row")], text: words("packages.worth-to", ["party": telling.party(party)]))
        for proposal in proposals {
          let without = settlement.reservation[index]
          line.element(
            "td",
            text: words(
              "packages.worth", ["worth": Share(proposal.utilities[index]), "none": Share(without)]))
        }
      }
    }
    body.element("tr", [.class("sum")]) { line in
      line.element("th", [.scope("row")], text: words["packages.asks"])
      for proposal in proposals {
        line.element("td", text: words("packages.steps", ["count": proposal.totalSteps]))
      }
    }
  }
}

/// Which sides would go how many options beyond what they have signalled, with the words in which they signalled it.
struct StepsBeyond {
  let proposal: Settlement.Proposal
  let issue: String
  let settlement: Settlement
  let picture: Picture
  let telling: Telling
  private static let shown = 3

  func add(to cell: inout HTML) {
    for party in settlement.parties {
      guard let steps = proposal.steps[party]?[issue] else { continue }
      cell.element("div", [.class("beyond")]) { line in
        line.add(SideName(after: party, telling).html)
        line.text(" +\(steps) ")
        for (number, claim) in (picture.acceptance(of: party, on: issue)?.claims.suffix(Self.shown) ?? []).enumerated()
        {
          line.link(to: "/claims/\(claim)", [.title(telling.words["evidence.sentence"])], text: "[\(number + 1)]")
          line.text(" ")
        }
      }
    }
  }
}
