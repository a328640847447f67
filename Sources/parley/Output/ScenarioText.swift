import ParleyDossier
import ParleyWorkspace

/// What shocks would do, for a terminal.
struct ScenarioText {
  private let record: ScenarioRecord
  private let dossier: Dossier

  init(_ record: ScenarioRecord, _ dossier: Dossier) {
    self.record = record
    self.dossier = dossier
  }

  func text() -> String {
    var lines = ["\(dossier.title) · as of \(record.asOf)", ""]
    if record.scenarios.isEmpty { lines.append("outlook.yaml names no shocks.") }
    for scenario in record.scenarios { lines += outcome(scenario) + [""] }
    lines += war + audience + conditionals
    return lines.flatMap(Self.wrapped).joined(separator: "\n") + "\n"
  }

  /// Broken into lines that keep the first one's indentation.
  private static func wrapped(_ line: String) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    return line.wrapped(at: 118 - indent.count).enumerated().map { number, part in
      indent + (number > 0 && !indent.isEmpty ? "  " : "") + part
    }
  }

  private func outcome(_ scenario: ScenarioRecord.Outcome) -> [String] {
    var lines = ["\(scenario.shocks.joined(separator: " + ")): \(scenario.text)"]
    lines.append(
      "  P(yes) \(Figure.text(scenario.before)) → \(Figure.text(scenario.after))"
        + " (\(signed(scenario.change)) ± \(Figure.text(scenario.standardError))\(scenario.isClear ? "" : ", not clear"))"
        + " · nearest yes \(steps(scenario.stepsBefore)) → \(steps(scenario.stepsAfter))")
    lines.append("  agreements that leave nobody worse off: \(scenario.zoneBefore) → \(scenario.zoneAfter)")
    let (opened, closed) = (
      scenario.blockingBefore.filter { !scenario.blockingAfter.contains($0) },
      scenario.blockingAfter.filter { !scenario.blockingBefore.contains($0) }
    )
    if !opened.isEmpty { lines.append("  blocks no longer: \(opened.map(issue).joined(separator: ", "))") }
    if !closed.isEmpty { lines.append("  blocks now: \(closed.map(issue).joined(separator: ", "))") }
    lines += changes("belief to prevail", scenario.beliefs)
    lines += changes("the least it accepts", scenario.reservations)
    lines += changes("worth of the fair point (who gains)", scenario.fairPoint)
    lines += changes("steps it would go", Array(scenario.acceptances.prefix(6)))
    return lines + scenario.notes.map { "  note: \($0)" }
  }

  private func changes(_ title: String, _ changes: [ScenarioRecord.Change]) -> [String] {
    guard !changes.isEmpty else { return [] }
    let parts = changes.map { change in
      let place = change.issue.map { " on \(issue($0))" } ?? ""
      return "\(party(change.party))\(place) \(Figure.text(change.before)) → \(Figure.text(change.after))"
    }
    return ["  \(title): \(parts.joined(separator: "; "))"]
  }

  private var war: [String] {
    guard let war = record.war, war.sides.count == 2 else { return [] }
    let names = war.sides.map(party)
    var lines = [
      "War outlook: shares of the stake that both prefer to fighting on (Fearon 1995), counted for \(names[0])."
        + " War costs \(names[0]) \(Figure.text(war.costs[0])) and \(names[1]) \(Figure.text(war.costs[1])) of the stake."
    ]
    for row in war.rows {
      let battles =
        row.battles == 0 ? "as it stands" : "\(names[row.battles > 0 ? 0 : 1]) wins \(abs(row.battles)) more"
      let range = row.isOpen ? "\(Figure.text(row.low)) to \(Figure.text(row.high))" : "none"
      lines.append(
        "  \(battles): beliefs that \(names[0]) prevails \(Figure.text(row.beliefs[0])) and"
          + " \(Figure.text(row.beliefs[1])); range \(range)")
    }
    lines.append(
      war.battlesToDeal.map {
        $0 == 0 ? "  The beliefs leave room now." : "  Evenly won battles until there is room: \($0)."
      }
        ?? "  Evenly won battles would not make room within a thousand.")
    return lines + [""]
  }

  private var audience: [String] {
    let audience = record.audience
    guard !audience.prices.isEmpty else { return [] }
    let dearest = audience.prices.prefix(4).map {
      "\(party($0.party)) on \(issue($0.issue)) \(Figure.text($0.intensity))"
    }
    return [
      "Audience costs (Fearon 1994), assumed \(Figure.text(audience.rate)) for each unit of commitment: P(yes)"
        + " \(Figure.text(audience.before)) → \(Figure.text(audience.after)) (± \(Figure.text(audience.standardError)))",
      "  dearest steps back over the whole scale: \(dearest.joined(separator: "; "))", "",
    ]
  }

  private var conditionals: [String] {
    let (computed, others) = (
      record.conditionals.filter { $0.verdict != "not-computable" },
      record.conditionals.filter { $0.verdict == "not-computable" }
    )
    guard !record.conditionals.isEmpty else { return ["No conditionals have been read in the articles."] }
    var lines = ["What the articles say would follow from what, and what the model says:"]
    for one in computed {
      lines.append("  \(one.verdict.uppercased())  \(one.antecedent) … \(one.consequent)   [\(one.id)]")
      var figures = "      \(one.reading)"
      if let before = one.before, let after = one.after {
        figures += " · \(Figure.text(before)) → \(Figure.text(after))"
        if let error = one.standardError, error > 0 { figures += " ± \(Figure.text(error))" }
      }
      lines.append(figures)
      if let reason = one.reasons.first { lines += changes("    because", [reason]) }
    }
    lines.append("  \(others.count) more cannot be computed\(others.isEmpty ? "." : "; --format json says why.")")
    return lines
  }

  private func party(_ id: String) -> String { dossier.party(id)?.name ?? id }
  private func issue(_ id: String) -> String { dossier.issue(id)?.name ?? id }
  private func signed(_ value: Double) -> String { (value < 0 ? "" : "+") + Figure.text(value) }
  private func steps(_ count: Int?) -> String { count.map { "\($0) steps" } ?? "none" }
}
