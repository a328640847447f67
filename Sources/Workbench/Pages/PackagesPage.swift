import ParleyBargaining
import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// The possible agreements: the frontier, the fair points on it in words, who would have to move on what, what blocks.
struct PackagesPage {
  private let workspace: Workspace
  private let settlement: Settlement
  private let gap: Gap

  init(_ workspace: Workspace, asking: Asking) throws {
    self.workspace = workspace
    let day = try asking.day("at")
    settlement = try workspace.settlement(at: day)
    gap = try workspace.gap(at: day)
  }

  private var proposals: [Settlement.Proposal] {
    (settlement.withinReach.map { [$0] } ?? []) + settlement.proposals
  }

  func document() -> Document {
    PageFrame(workspace: workspace, title: "Packages", section: "/packages").document { html in
      html.element("h1", text: "Possible agreements")
      html.element("p", [.class("meta")], text: "As of \(settlement.asOf.words), at the middle of what is known")
      html.element("div", [.class("columns")]) { columns in
        columns.element("section", [Attribute("aria-label", "In numbers")]) { summary(&$0) }
        columns.element("figure", [.class("square")]) { chart(&$0) }
      }
      comparison(&html)
      nearest(&html)
      blocking(&html)
    }
  }

  private func summary(_ html: inout HTML) {
    let without = zip(settlement.parties, settlement.reservation)
      .map { "\(name($0)) \(Verdict.figure($1))" }.joined(separator: ", ")
    html.element(
      "p",
      text:
        "\(Self.grouped(settlement.packages.description)) packages on \(Verdict.count(settlement.issues.count, "issue")); \(Self.grouped(settlement.acceptable.description)) of them lie inside what all sides have signalled they could accept."
    )
    html.element(
      "p",
      text:
        "\(Verdict.count(settlement.frontier.count, "package")) cannot be improved on for all (the Pareto frontier); \(settlement.rational) of those leave nobody worse off than no agreement, which is worth \(without)."
    )
    if settlement.withinReach == nil {
      html.element(
        "p", text: "No package lies inside what all sides have signalled: each one below asks somebody to go further.")
    }
    if settlement.proposals.isEmpty {
      html.element(
        "p",
        text:
          "Every package leaves some side worse off than none: first the worth of no agreement would have to change.")
    }
    html.element("p", [.class("meta")]) { line in
      line.element("span", [.class("tag estimated")], text: "estimated")
      line.text(" \(Verdict(gap, workspace.dossier).estimated).")
    }
  }

  /// "300,000,000"; a text that is not only digits stays as it is.
  private static func grouped(_ digits: String) -> String {
    guard digits.allSatisfy(\.isNumber) else { return digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }

  private func chart(_ figure: inout HTML) {
    guard settlement.parties.count == 2 else { return }
    func pair(_ worth: [Double]) -> (Double, Double) { (worth.first ?? 0, worth.dropFirst().first ?? 0) }
    figure.add(
      FrontierChart(
        sides: settlement.parties.map(name), frontier: settlement.frontier.map(pair),
        proposals: proposals.map { ($0.rule, pair($0.utilities)) }, reservation: pair(settlement.reservation)
      ).svg())
    figure.element(
      "figcaption", [.class("meta")],
      text:
        "Small dots: packages that none improves on for both. Green: both would rather have these than none. Numbers: the packages below."
    )
  }

  /// All packages beside each other, an issue a row: what differs between two can be read across.
  private func comparison(_ html: inout HTML) {
    guard !proposals.isEmpty else { return }
    html.element("h2", text: "The packages beside each other")
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("packages")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: "Issue")
            for (number, proposal) in proposals.enumerated() {
              line.element(
                "th", [.scope("col"), .id("package-\(number + 1)")], text: "\(number + 1). \(proposal.rule)")
            }
          }
        }
        table.element("tbody") { body in
          for id in settlement.issues { row(id, &body) }
          worth(&body)
        }
      }
    }
    html.element("p", [.class("meta")], text: "+2: how many options beyond what that side has signalled so far.")
  }

  private func row(_ id: String, _ body: inout HTML) {
    let issue = workspace.dossier.issue(id)
    body.element("tr") { line in
      line.element("th", [.scope("row")]) { $0.link(to: "/issues/\(id)", text: issue?.name ?? id) }
      for proposal in proposals {
        line.element("td") { cell in
          cell.text(issue?.options.first { $0.id == proposal.package[id] }?.label ?? "–")
          for party in settlement.parties {
            guard let steps = proposal.steps[party]?[id] else { continue }
            cell.element("div") { move in
              move.add(SideName(party, in: workspace.dossier).html)
              move.text(" +\(steps)")
            }
          }
        }
      }
    }
  }

  private func worth(_ body: inout HTML) {
    for (index, party) in settlement.parties.enumerated() {
      body.element("tr") { line in
        line.element("th", [.scope("row")], text: "Worth to \(name(party))")
        for proposal in proposals {
          let value = proposal.utilities[index]
          let without = settlement.reservation[index]
          line.element("td", text: "\(Verdict.figure(value)) (none: \(Verdict.figure(without)))")
        }
      }
    }
    body.element("tr") { line in
      line.element("th", [.scope("row")], text: "Asks in all")
      for proposal in proposals {
        line.element("td", text: "\(Verdict.count(proposal.totalSteps, "step")) beyond what was signalled")
      }
    }
  }

  private func nearest(_ html: inout HTML) {
    html.element("h2", text: "The nearest yes, and who would have to move")
    html.element("p", text: Verdict(gap, workspace.dossier).nearest)
    let moves = gap.nearest?.moves ?? []
    FindingList(moves.map { .init(MoveSentence($0, Telling(workspace.dossier)).text, claims: $0.claims) }).add(
      to: &html)
  }

  private func blocking(_ html: inout HTML) {
    let own = gap.blocking.filter { $0.probability >= 0.01 }
    html.element("h2", text: "What blocks")
    guard !own.isEmpty else {
      html.element("p", [.class("soft")], text: "No single issue stands in the way.")
      return
    }
    FoldedFindings(
      own.map { one in
        let name = workspace.dossier.issue(one.issue)?.name ?? one.issue
        return .init(
          "\(name): no option acceptable to all with probability \(Verdict.figure(one.probability)); alone in the way in \(Verdict.figure(one.alone)) of the draws without a yes.",
          claims: one.claims)
      }
    ).add(to: &html)
  }

  private func name(_ party: String) -> String { workspace.dossier.party(party)?.name ?? party }
}
