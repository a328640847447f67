import ParleyBargaining
import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// The negotiation as states and moves: which outcomes nobody would leave, drawn and in words; and one state looked into.
struct StabilityMap {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  /// nil where the dossier's numbers make no conflict, with the reason.
  private let found: Result<(picture: ConflictPicture, conflict: Conflict), WorkspaceError>
  private let state: Int?
  private let answer: ConflictAnswer?
  private var words: Words { telling.words }

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    let day = try asking.day("at")
    let issues = asking.texts("issue")
    do {
      let conflict = try workspace.conflict(at: day, issues: issues, words: asking.words)
      found = .success((try conflict.picture(), conflict))
    } catch let error as WorkspaceError {
      if !issues.isEmpty { throw error }
      found = .failure(error)
    }
    state = try asking.number("state")
    if let state, case .success(let found) = found {
      answer = try Self.answer(on: state, found.picture, found.conflict)
    } else {
      answer = nil
    }
  }

  /// What would hold a state, and who could bring it about from where things are now.
  private static func answer(on state: Int, _ picture: ConflictPicture, _ conflict: Conflict) throws -> ConflictAnswer {
    guard picture.map.states.contains(where: { $0.number == state }) else {
      throw WorkspaceError(.argument, "there is no state \(state); those of the map are 1 to \(picture.map.stateCount)")
    }
    var question = ConflictQuestion()
    question.inverse = state
    question.from = picture.map.states.first(where: \.isStatusQuo)?.number
    question.to = state == question.from ? nil : state
    return try conflict.answer(question)
  }

  func add(to html: inout HTML) {
    html.element("h2", [.id("stable")], text: words["stable.title"])
    switch found {
    case .failure(let error):
      for message in error.messages { html.element("p", [.class("soft"), Attribute("lang", "en")], text: message) }
    case .success(let found):
      html.element("p", [.class("meta")], text: words["stable.note"])
      issues(found.picture, &html)
      html.element("figure", [.class("scroll map"), Attribute("tabindex", "0")]) { $0.add(found.picture.svg(words)) }
      states(found.picture.map, &html)
      if let state, let answer { inside(state, answer, found.picture.map, &html) }
    }
  }

  private func issues(_ picture: ConflictPicture, _ html: inout HTML) {
    let all = picture.issues + picture.omitted
    guard all.count > 1 else { return }
    html.element("details", [Attribute("open", asking.texts("issue").isEmpty ? nil : "open")]) { details in
      details.element("summary", text: words("stable.issues", ["shown": picture.issues.count, "all": all.count]))
      details.element(
        "form", [.class("switches"), Attribute("method", "get"), Attribute("action", "/scenarios#stable")]
      ) {
        form in
        if let day = asking.text("at") { form.hidden("at", day) }
        for shock in asking.texts("shock") { form.hidden("shock", shock) }
        form.element("fieldset") { set in
          set.element("legend", text: words["stable.which"])
          set.element("div", [.class("choices")]) { list in
            for issue in telling.dossier.issues.map(\.id) where all.contains(issue) {
              list.element("label") { label in
                label.empty(
                  "input",
                  [
                    Attribute("type", "checkbox"), Attribute("name", "issue"), Attribute("value", issue),
                    Attribute("checked", picture.issues.contains(issue) ? "checked" : nil),
                  ])
                label.text(" " + telling.issue(issue))
              }
            }
          }
        }
        form.element("button", [Attribute("type", "submit")], text: words["stable.draw"])
      }
    }
  }

  /// Those that are stable or now first; the rest folded.
  private func states(_ map: ConflictMap, _ html: inout HTML) {
    let ordered = map.states.sorted { ($1.equilibrium.count, $0.number) < ($0.equilibrium.count, $1.number) }
    table(ordered.filter { !$0.equilibrium.isEmpty || $0.isStatusQuo || $0.number == state }, &html)
    let rest = ordered.filter { $0.equilibrium.isEmpty && !$0.isStatusQuo && $0.number != state }
    guard !rest.isEmpty else { return }
    html.element("details") { details in
      details.element("summary", text: words("stable.rest", ["count": rest.count]))
      table(rest, &details)
    }
  }

  private func table(_ states: [ConflictMap.State], _ html: inout HTML) {
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("states")]) { table in
        table.element("caption", text: words["stable.table"])
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.class("number"), .scope("col")], text: words["stable.state"])
            line.element("th", [.scope("col")], text: words["stable.done"])
            line.element("th", [.scope("col")], text: words["stable.under"])
          }
        }
        table.element("tbody") { body in for one in states { row(one, &body) } }
      }
    }
  }

  private func row(_ one: ConflictMap.State, _ body: inout HTML) {
    body.element("tr", [Attribute("aria-current", one.number == state ? "true" : nil)]) { line in
      line.element("td", [.class("number")]) { cell in
        cell.link(to: address(of: one.number), [.title(words["stable.look"])], text: "\(one.number)")
      }
      line.element("td") { cell in
        if one.isStatusQuo { cell.element("span", [.class("tag")], text: words["stable.now"]) }
        cell.text(" " + (one.taken.isEmpty ? words["stable.nothing"] : one.taken.joined(separator: "; ")))
      }
      line.element("td") { cell in
        if one.equilibrium.isEmpty {
          cell.element("span", [.class("soft")], text: words["stable.left"])
        } else {
          for definition in one.equilibrium { cell.element("span", [.class("tag stable")], text: definition) }
        }
      }
    }
  }

  private func address(of state: Int) -> String {
    let address = asking.address.hasPrefix("/scenarios") ? asking.address : "/scenarios"
    return address.settingQuery("state", to: "\(state)") + "#state"
  }

  // MARK: One state

  private func inside(_ state: Int, _ answer: ConflictAnswer, _ map: ConflictMap, _ html: inout HTML) {
    html.element("h3", [.id("state")], text: words("stable.inside", ["state": state]))
    if let taken = map.states.first(where: { $0.number == state })?.taken, !taken.isEmpty {
      html.element("p", text: taken.joined(separator: "; ") + ".")
    }
    html.element("ul", [.class("notes")]) { list in
      for need in answer.inverse ?? [] { list.element("li", text: sentence(need)) }
      for coalition in answer.coalitions ?? [] {
        list.element(
          "li",
          text: words(
            coalition.isGainful ? "stable.brought-gladly" : "stable.brought",
            ["who": words.list(coalition.members), "way": way(coalition.path)]))
      }
      if answer.coalitions?.isEmpty ?? false { list.element("li", text: words["stable.unreachable"]) }
    }
  }

  private func sentence(_ need: ConflictAnswer.Requirement) -> String {
    if need.isStable { return words("stable.stays", ["side": need.side]) }
    return words(
      "stable.needs", ["side": need.side, "rank": need.rank, "required": need.requiredRank])
  }

  private func way(_ path: ConflictAnswer.Path) -> String {
    path.steps.map { "\($0.side) → \($0.state)" }.joined(separator: ", ")
  }
}
