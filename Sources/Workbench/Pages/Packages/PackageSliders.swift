import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyText
import ParleyWorkspace

/// What matters to whom, and the least that each accepts, as sliders: where they stand, and what of it is tried.
struct PackageSliders {
  let terms: TriedTerms
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let settled: Settlement
  private let sent: [String: String]
  private var words: Words { telling.words }

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    settled = try workspace.settlement(at: try asking.day("at"))
    sent = asking.all
    var terms = TriedTerms()
    for (index, party) in settled.parties.enumerated() {
      var weights: [String: Double] = [:]
      var isMoved = false
      for issue in settled.issues {
        let usual = Self.usual(issue, party, settled, workspace.dossier)
        weights[issue] = usual
        let name = Self.name(party, issue)
        guard let text = sent[name], !text.isEmpty else { continue }
        let given = try Self.number(text, name, in: 0...Self.most)
        weights[issue] = given
        if abs(given - usual) > 0.049 { isMoved = true }
      }
      if isMoved, weights.values.contains(where: { $0 > 0 }) { terms.salience[party] = weights }
      let name = Self.name(party)
      guard let text = sent[name], !text.isEmpty else { continue }
      let least = try Self.number(text, name, in: 0...1)
      if abs(least - settled.reservation[index]) > 0.0051 { terms.reservation[party] = least }
    }
    self.terms = terms
  }

  private static let most = 10.0
  private static func name(_ party: String, _ issue: String) -> String { "w.\(party)/\(issue)" }
  private static func name(_ party: String) -> String { "r.\(party)" }

  private static func number(_ text: String, _ name: String, in range: ClosedRange<Double>) throws -> Double {
    guard let number = Double(text), range.contains(number) else {
      throw WorkspaceError(
        .argument, "“\(text)” is not a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)) (\(name))")
    }
    return number
  }

  /// Where a slider stands of itself: the weight that the dossier gives, else the estimated share, the greatest being 10.
  private static func usual(_ issue: String, _ party: String, _ settled: Settlement, _ dossier: Dossier) -> Double {
    let given = dossier.outlook.salience[party] ?? [:]
    let inUse = settled.issues.map { given[$0] ?? 0 }
    if let top = inUse.max(), top > 0, top <= most { return given[issue] ?? 0 }
    let top = settled.issues.compactMap { settled.weight(of: $0, to: party) }.max() ?? 1
    let share = (settled.weight(of: issue, to: party) ?? 0) / max(top, 1e-9)
    return (share * most * 10).rounded() / 10
  }

  private func value(_ party: String, _ issue: String) -> Double {
    terms.salience[party]?[issue] ?? Self.usual(issue, party, settled, workspace.dossier)
  }

  // MARK: The form

  func add(to html: inout HTML, chosen: PackageChoices) {
    html.element("form", [.id("try"), Attribute("method", "get"), Attribute("action", "/packages")]) { form in
      if let day = asking.text("at") { form.hidden("at", day) }
      form.element("fieldset", [.class("sliders")]) { set in
        set.element("legend", text: words["packages.weights"])
        header(&set)
        for issue in settled.issues { row(issue, &set) }
      }
      form.element("fieldset", [.class("sliders")]) { set in
        set.element("legend", text: words["packages.least"])
        header(&set)
        leasts(&set)
      }
      chosen.add(to: &form, settled, telling)
      form.element("div", [.class("buttons")]) { row in
        row.element("button", [Attribute("type", "submit")], text: words["packages.compute"])
        row.link(
          to: asking.text("at").map { "/packages?at=\($0.percentEncoded)" } ?? "/packages", [.class("button")],
          text: words["packages.reset"])
      }
    }
  }

  private func header(_ html: inout HTML) {
    html.element("div", [.class("slider-row head"), Attribute("aria-hidden", "true")]) { row in
      row.element("span", text: "")
      for party in settled.parties { row.add(SideName(after: party, telling).html) }
    }
  }

  private func row(_ issue: String, _ html: inout HTML) {
    html.element("div", [.class("slider-row")]) { row in
      row.element("span", [.class("what")]) { $0.link(to: "/issues/\(issue)", text: telling.issue(issue)) }
      for party in settled.parties {
        let value = value(party, issue)
        slider(
          Self.name(party, issue), value, most: "10", step: "0.1",
          label: words("packages.weight-of", ["issue": telling.issue(issue), "party": telling.party(party)]),
          side: party, shown: words.tenths(value), &row)
      }
    }
  }

  private func leasts(_ html: inout HTML) {
    html.element("div", [.class("slider-row")]) { row in
      row.element("span", [.class("what")], text: words["packages.worth-of-none"])
      for (index, party) in settled.parties.enumerated() {
        let value = terms.reservation[party] ?? settled.reservation[index]
        slider(
          Self.name(party), (value * 100).rounded() / 100, most: "1", step: "0.01",
          label: words("packages.least-of", ["party": telling.party(party)]), side: party,
          shown: words.decimal(value), &row)
      }
    }
  }

  private func slider(
    _ name: String, _ value: Double, most: String, step: String, label: String, side: String, shown: String,
    _ html: inout HTML
  ) {
    let index = workspace.dossier.sides.firstIndex { $0.id == side } ?? 0
    html.element("label", [.class("slider side-\(index % 4)")]) { field in
      field.element("span", [.class("hidden")], text: label)
      field.empty(
        "input",
        [
          Attribute("type", "range"), Attribute("name", name), Attribute("min", "0"), Attribute("max", most),
          Attribute("step", step), Attribute("value", FieldReader.shown(value)),
        ])
      field.element("output", [Attribute("aria-hidden", "true")], text: shown)
    }
  }
}
