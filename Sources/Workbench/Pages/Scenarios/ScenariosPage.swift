import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyText
import ParleyWorkspace

/// What would move it: shocks as switches with before and after, the stable outcomes as a map, forecasts with their scores.
struct ScenariosPage {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let chosen: [String]
  private let scenario: Scenario?
  private let stability: StabilityMap
  private let forecasts: Forecasts
  private var words: Words { telling.words }

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    let day = try asking.day("at")
    chosen = asking.texts("shock")
    scenario = chosen.isEmpty ? nil : try workspace.scenario(shocks: chosen, at: day)
    stability = try StabilityMap(workspace, asking)
    forecasts = try workspace.forecasts(at: day)
  }

  func document() -> Document {
    PageFrame(workspace, asking, title: words["page.scenarios"], section: "/scenarios").document { html in
      html.element("h1", text: words["scenarios.title"])
      switches(&html)
      if let scenario { ScenarioOutcome(scenario: scenario, telling: telling).add(to: &html) }
      stability.add(to: &html)
      ForecastList(open: forecasts.open, score: forecasts.score, telling: telling).add(to: &html)
    }
  }

  private func switches(_ html: inout HTML) {
    let shocks = telling.dossier.outlook.shocks
    guard !shocks.isEmpty else {
      html.element("p", [.class("soft")], text: words["scenarios.no-shocks"])
      return
    }
    html.element("form", [.class("switches"), Attribute("method", "get"), Attribute("action", "/scenarios")]) { form in
      if let day = asking.text("at") { form.hidden("at", day) }
      form.element("fieldset") { set in
        set.element("legend", text: words["scenarios.shocks"])
        set.element("div", [.class("choices")]) { list in
          for shock in shocks {
            list.element("label") { label in
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
      }
      form.element("div", [.class("buttons")]) { row in
        row.element("button", [Attribute("type", "submit")], text: words["packages.compute"])
        if !chosen.isEmpty { row.link(to: "/scenarios", [.class("button")], text: words["scenarios.none"]) }
      }
    }
  }
}
