import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyWorkspace

/// What the chosen shocks would do: the probability of a yes, beliefs, least values, acceptances, the ground.
struct ScenarioOutcome {
  let scenario: Scenario
  let telling: Telling
  private var words: Words { telling.words }
  /// How many changes of a kind are shown before the rest is folded.
  private static let shown = 8

  func add(to html: inout HTML) {
    html.element("section", [.class("verdict"), Attribute("aria-label", words["scenarios.before-after"])]) { section in
      section.element("div") { answer(&$0) }
    }
    html.element("div", [.class("columns even")]) { columns in
      columns.element("div") { column in
        changes(words["scenarios.beliefs"], scenario.beliefs, &column)
        changes(words["scenarios.least"], scenario.reservations, &column)
      }
      columns.element("div") { column in
        changes(words["scenarios.acceptances"], scenario.acceptances, &column)
        ground(&column)
      }
    }
    for note in scenario.notes { html.element("p", [.class("soft")], text: note) }
  }

  private func answer(_ box: inout HTML) {
    box.element(
      "div", [.class("figure")],
      text: "\(words.chance(scenario.before.value)) → \(words.chance(scenario.after.value))")
    box.element(
      "p",
      text: words(
        scenario.isClear ? "scenarios.clear" : "scenarios.unclear",
        ["change": words.signed(scenario.change.value), "error": Share(scenario.change.standardError)]))
    let steps = [scenario.stepsBefore, scenario.stepsAfter].map { steps in
      steps.map { words("scenarios.steps", ["count": $0]) } ?? words["scenarios.no-steps"]
    }
    box.element("p", text: words("scenarios.nearest", ["before": steps[0], "after": steps[1]]))
    box.element("p", [.class("meta")], text: words["scenarios.same-numbers"])
  }

  private func ground(_ html: inout HTML) {
    guard !scenario.standings.isEmpty else { return }
    html.element("h2", text: words["scenarios.ground"])
    html.element("ul", [.class("notes")]) { list in
      for one in scenario.standings {
        list.element("li") { line in
          line.text("\(telling.party(one.party)): ")
          line.link(to: "/issues/\(one.issue)", text: telling.option(one.option, of: one.issue))
          line.text(" — \(standing(one.before)) → \(standing(one.after))")
        }
      }
    }
  }

  private func standing(_ one: FactGap.Standing) -> String {
    switch one {
    case .held: words["standing.held"]
    case .withinReach: words["standing.within-reach"]
    case .outOfReach: words["standing.out-of-reach"]
    case .unknown: words["standing.unknown"]
    }
  }

  private func changes(_ title: String, _ changes: [Scenario.Change], _ html: inout HTML) {
    guard !changes.isEmpty else { return }
    html.element("h2", text: title)
    let ordered = changes.sorted { abs($0.after - $0.before) > abs($1.after - $1.before) }
    table(ordered.prefix(Self.shown), &html)
    guard ordered.count > Self.shown else { return }
    html.element("details") { details in
      details.element("summary", text: words("list.more", ["count": ordered.count - Self.shown]))
      table(ordered.dropFirst(Self.shown), &details)
    }
  }

  private func table(_ changes: ArraySlice<Scenario.Change>, _ html: inout HTML) {
    html.element("table") { table in
      table.element("thead") { head in
        head.element("tr") { line in
          line.element("th", [.scope("col")], text: words["scenarios.side"])
          line.element("th", [.class("number"), .scope("col")], text: words["scenarios.before"])
          line.element("th", [.class("number"), .scope("col")], text: words["scenarios.after"])
        }
      }
      table.element("tbody") { body in for change in changes { row(change, &body) } }
    }
  }

  private func row(_ change: Scenario.Change, _ body: inout HTML) {
    body.element("tr") { line in
      line.element("th", [.scope("row")]) { cell in
        cell.text(telling.party(change.party))
        if let issue = change.issue {
          cell.text(", ")
          cell.link(to: "/issues/\(issue)", text: telling.issue(issue))
        }
      }
      line.element("td", [.class("number")], text: words.decimal(change.before))
      line.element("td", [.class("number")], text: words.decimal(change.after))
    }
  }
}
