import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// What shocks would do: each a switch, before and after on the same random numbers; and the forecasts with their scores.
struct ScenariosPage {
  private let workspace: Workspace
  private let chosen: [String]
  private let scenario: Scenario?
  private let forecasts: (open: [Forecast], score: ForecastScore?)

  init(_ workspace: Workspace, asking: Asking) throws {
    self.workspace = workspace
    let day = try asking.day("at")
    chosen = asking.texts("shock")
    scenario = chosen.isEmpty ? nil : try workspace.scenario(shocks: chosen, at: day)
    forecasts = try workspace.forecasts(at: day)
  }

  func document() -> Document {
    PageFrame(workspace: workspace, title: "Scenarios", section: "/scenarios").document { html in
      html.element("h1", text: "What would move it?")
      switches(&html)
      if let scenario { outcome(scenario, &html) }
      openForecasts(&html)
      score(&html)
    }
  }

  private func switches(_ html: inout HTML) {
    let shocks = workspace.dossier.outlook.shocks
    guard !shocks.isEmpty else {
      html.element(
        "p", [.class("soft")], text: "The dossier names no shocks; write some under “shocks:” in outlook.yaml.")
      return
    }
    html.element("form", [.class("switches"), Attribute("method", "get"), Attribute("action", "/scenarios")]) { form in
      form.element("fieldset") { set in
        set.element("legend", text: "Shocks")
        for shock in shocks {
          set.element("label") { label in
            label.empty(
              "input",
              [
                Attribute("type", "checkbox"), Attribute("name", "shock"), Attribute("value", shock.id),
                Attribute("checked", chosen.contains(shock.id) ? "checked" : nil),
              ])
            label.text(" " + shock.text)
          }
        }
      }
      form.element("button", [Attribute("type", "submit")], text: "Compute")
    }
  }

  private func outcome(_ scenario: Scenario, _ html: inout HTML) {
    html.element("section", [.class("verdict"), Attribute("aria-label", "Before and after")]) { section in
      section.element("div") { box in
        box.element(
          "div", [.class("figure")],
          text: "\(Verdict.chance(scenario.before.value)) → \(Verdict.chance(scenario.after.value))")
        box.element(
          "p",
          text: scenario.isClear
            ? "The probability of a yes changes by \(Self.signed(scenario.change.value)), with a standard error of \(Verdict.figure(scenario.change.standardError))."
            : "No clear change: \(Self.signed(scenario.change.value)) is within two standard errors of nothing (\(Verdict.figure(scenario.change.standardError)))."
        )
        let steps = [scenario.stepsBefore, scenario.stepsAfter].map {
          $0.map { Verdict.count($0, "step") } ?? "none by movement alone"
        }
        box.element("p", text: "The nearest yes: \(steps[0]) before, \(steps[1]) after.")
        box.element("p", [.class("meta")], text: "Computed before and after on the same random numbers (4,000 draws).")
      }
    }
    changes("Each side’s belief that it would prevail", scenario.beliefs, &html)
    changes("The least that each side accepts", scenario.reservations, &html)
    changes("How far each side would go, in options from its ideal", scenario.acceptances, &html)
    if !scenario.standings.isEmpty {
      html.element("h2", text: "On the ground")
      html.element("ul", [.class("notes")]) { list in
        for one in scenario.standings {
          let issue = workspace.dossier.issue(one.issue)
          list.element(
            "li",
            text:
              "\(name(one.party)), “\(issue?.options[one.option].label ?? "")”: \(standing(one.before)) → \(standing(one.after))"
          )
        }
      }
    }
    for note in scenario.notes { html.element("p", [.class("soft")], text: note) }
  }

  private func standing(_ one: FactGap.Standing) -> String {
    switch one {
    case .held: "held"
    case .withinReach: "within reach"
    case .outOfReach: "out of reach"
    case .unknown: "unknown"
    }
  }

  private func changes(_ title: String, _ changes: [Scenario.Change], _ html: inout HTML) {
    guard !changes.isEmpty else { return }
    html.element("h2", text: title)
    html.element("table", [.class("narrow")]) { table in
      table.element("thead") { head in
        head.element("tr") { line in
          line.element("th", [.scope("col")], text: "Side")
          for name in ["Before", "After"] { line.element("th", [.class("number"), .scope("col")], text: name) }
        }
      }
      table.element("tbody") { body in
        for change in changes {
          body.element("tr") { line in
            let issue = change.issue.flatMap(workspace.dossier.issue)?.name
            line.element(
              "th", [.scope("row")], text: [name(change.party), issue].compactMap { $0 }.joined(separator: ", "))
            line.element("td", [.class("number")], text: Self.decimal(change.before))
            line.element("td", [.class("number")], text: Self.decimal(change.after))
          }
        }
      }
    }
  }

  private func openForecasts(_ html: inout HTML) {
    html.element("h2", text: "Forecasts that can be checked")
    guard !forecasts.open.isEmpty else {
      html.element("p", [.class("soft")], text: "None: too little was said to forecast from.")
      return
    }
    FoldedFindings(
      forecasts.open.sorted { ($1.probability, $0.id) < ($0.probability, $1.id) }.map { one in
        .init("\(Verdict.figure(one.probability)): \(one.text) To be checked on \(one.due.words).", claims: one.claims)
      }
    ).add(to: &html)
  }

  private func score(_ html: inout HTML) {
    guard let score = forecasts.score else { return }
    html.element("h2", text: "How good such forecasts were")
    html.element(
      "p",
      text:
        "Made each week of the study for two weeks ahead and checked since: \(Verdict.count(score.count, "forecast")), Brier score \(Self.decimal(score.brier)) (0 is perfect, 0.25 says nothing); always saying the base rate would score \(Self.decimal(score.brierOfBaseRate))."
    )
    html.element("table", [.class("narrow")]) { table in
      table.element("caption", text: "Calibration")
      table.element("thead") { head in
        head.element("tr") { line in
          for name in ["Said", "Came about", "Forecasts"] {
            line.element("th", [.class("number"), .scope("col")], text: name)
          }
        }
      }
      table.element("tbody") { body in
        for bin in score.calibration {
          body.element("tr") { line in
            for text in [Verdict.figure(bin.said), Verdict.figure(bin.happened), "\(bin.count)"] {
              line.element("td", [.class("number")], text: text)
            }
          }
        }
      }
    }
  }

  private func name(_ party: String) -> String { workspace.dossier.party(party)?.name ?? party }
  private static func signed(_ value: Double) -> String { (value < 0 ? "−" : "+") + Verdict.figure(abs(value)) }

  /// With two decimals, of any size.
  private static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let hundredths = Int((min(abs(value), 1e6) * 100).rounded())
    let rest = hundredths % 100
    return (value < 0 ? "−" : "") + "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
