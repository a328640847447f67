public import ParleyDossier
public import ParleyForesight

/// The possible agreements as `parley settle` prints them.
public struct SettlementText: Sendable {
  private let settlement: Settlement
  private let dossier: Dossier

  public init(_ settlement: Settlement, _ dossier: Dossier) {
    self.settlement = settlement
    self.dossier = dossier
  }

  public func text() -> String {
    let sides = settlement.parties.map { dossier.party($0)?.name ?? $0 }
    let without = zip(sides, settlement.reservation).map { "\($0) \(Verdict.figure($1))" }.joined(separator: ", ")
    var lines = [
      "\(dossier.title) · as of \(settlement.asOf) · at the middle of what is known",
      "Possible agreements: \(settlement.packages) on \(Verdict.count(settlement.issues.count, "issue")); \(settlement.acceptable) inside what all sides have signalled they could accept.",
      "Pareto frontier: \(settlement.frontier.count) agreements that none improves on for all; \(settlement.rational) of them leave nobody worse off than no agreement (\(without)).",
      "",
    ]
    if let within = settlement.withinReach {
      lines += table("The fair point inside what all could accept (Nash)", within)
    } else if settlement.acceptable.description == "0" {
      lines += [
        "No agreement lies inside what all sides have signalled. The fair points on the frontier ask them to go further:",
        "",
      ]
    }
    if settlement.proposals.isEmpty {
      lines.append(
        "Every agreement leaves some side worse off than none: first the worth of no agreement would have to change.")
    }
    for proposal in settlement.proposals { lines += table(proposal.rule, proposal) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(_ title: String, _ proposal: Settlement.Proposal) -> [String] {
    let worth = zip(settlement.parties, proposal.utilities)
      .map { "\(dossier.party($0)?.name ?? $0) \(Verdict.figure($1))" }.joined(separator: ", ")
    var lines = ["\(title): worth \(worth); \(Verdict.count(proposal.totalSteps, "step")) beyond what was signalled"]
    for id in settlement.issues {
      guard let issue = dossier.issue(id), let option = issue.options.first(where: { $0.id == proposal.package[id] })
      else {
        continue
      }
      let movers = settlement.parties.compactMap { party in
        proposal.steps[party]?[id].map { "\(dossier.party(party)?.name ?? party) +\($0)" }
      }
      lines.append(
        "  \(issue.name): \(option.label)" + (movers.isEmpty ? "" : "   [\(movers.joined(separator: ", "))]"))
    }
    return lines + [""]
  }
}
