import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// Two packages side by side: the issues on which they differ first, and what the difference is worth to each side.
struct PackageComparison {
  let first: Settlement.Proposal
  let second: Settlement.Proposal
  let settlement: Settlement
  let picture: Picture
  let telling: Telling
  private var words: Words { telling.words }

  private var differing: [String] { settlement.issues.filter { first.package[$0] != second.package[$0] } }

  func add(to html: inout HTML) {
    html.element("h2", [.id("comparison")], text: words["packages.comparison"])
    notes(&html)
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("packages comparison")]) { table in
        head(&table)
        table.element("tbody") { body in
          for issue in differing { row(issue, &body) }
          sums(&body)
        }
      }
    }
    let same = settlement.issues.filter { first.package[$0] == second.package[$0] }
    guard !same.isEmpty else { return }
    html.element("details") { details in
      details.element("summary", text: words("packages.same", ["count": same.count]))
      details.element("ul", [.class("notes")]) { list in
        for issue in same {
          list.element(
            "li", text: "\(telling.issue(issue)): \(telling.option(first.package[issue], of: issue) ?? "–")")
        }
      }
    }
  }

  private func notes(_ html: inout HTML) {
    for proposal in [first, second] where settlement.isImprovable(proposal) {
      html.element("p", text: words("packages.improvable", ["name": RuleName(words).text(proposal.rule)]))
    }
    for proposal in [first, second] {
      for (index, party) in settlement.parties.enumerated()
      where proposal.utilities[index] < settlement.reservation[index] {
        html.element(
          "p",
          text: words(
            "packages.below", ["name": RuleName(words).text(proposal.rule), "party": telling.party(party)]))
      }
    }
  }

  private func head(_ table: inout HTML) {
    table.element("thead") { head in
      head.element("tr") { line in
        line.element("th", [.scope("col")], text: words["packages.issue"])
        for proposal in [first, second] {
          line.element("th", [.scope("col")], text: RuleName(words).text(proposal.rule))
        }
        for party in settlement.parties {
          line.element("th", [.class("number"), .scope("col")]) { cell in
            cell.text(words["packages.gain"])
            cell.add(SideName(after: party, telling).html)
          }
        }
      }
    }
  }

  private func row(_ issue: String, _ body: inout HTML) {
    body.element("tr") { line in
      line.element("th", [.scope("row")]) { $0.link(to: "/issues/\(issue)", text: telling.issue(issue)) }
      for proposal in [first, second] {
        line.element("td") { cell in
          cell.text(telling.option(proposal.package[issue], of: issue) ?? "–")
          StepsBeyond(proposal: proposal, issue: issue, settlement: settlement, picture: picture, telling: telling)
            .add(to: &cell)
        }
      }
      for party in settlement.parties {
        gain(worth(second, issue, party) - worth(first, issue, party), &line)
      }
    }
  }

  private func worth(_ proposal: Settlement.Proposal, _ issue: String, _ party: String) -> Double {
    proposal.package[issue].flatMap { settlement.worth(of: $0, on: issue, to: party) } ?? 0
  }

  private func sums(_ body: inout HTML) {
    body.element("tr", [.class("sum")]) { line in
      line.element("th", [.scope("row")], text: words["packages.in-all"])
      for proposal in [first, second] {
        line.element("td", text: words("packages.steps", ["count": proposal.totalSteps]))
      }
      for index in settlement.parties.indices { gain(second.utilities[index] - first.utilities[index], &line) }
    }
  }

  private func gain(_ value: Double, _ line: inout HTML) {
    let style = abs(value) < 0.005 ? "number" : value > 0 ? "number gain" : "number loss"
    line.element("td", [.class(style)], text: abs(value) < 0.005 ? "0" : words.signed(value))
  }
}
