import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// What a young dossier still lacks before it can answer, in the order in which it is best added, with the form for each.
struct NextSteps {
  private let steps: [Step]
  private let words: Words

  private struct Step {
    var isDone: Bool
    var text: String
    var address: String
  }

  init(workspace: Workspace, articles: Int, words: Words) {
    self.words = words
    let dossier = workspace.dossier
    let telling = Telling(dossier, words)
    let unnamed = dossier.sides.first { $0.names.values.allSatisfy(\.isEmpty) }
    let silent = dossier.issues.first { issue in
      issue.indicators.isEmpty || issue.options.contains { $0.indicators.isEmpty }
    }
    let unspoken = dossier.sides.first { side in
      !dossier.people.contains { $0.roles.contains { $0.party == side.id } }
    }
    steps = [
      Step(
        isDone: unnamed == nil,
        text: words("steps.names", ["party": telling.party((unnamed ?? dossier.sides.first)?.id ?? "")]),
        address: "\(PartyForm.path)?id=\((unnamed ?? dossier.sides.first)?.id ?? "")"),
      Step(
        isDone: unspoken == nil,
        text: words("steps.people", ["party": telling.party((unspoken ?? dossier.sides.first)?.id ?? "")]),
        address: PersonForm.path),
      Step(
        isDone: silent == nil,
        text: words("steps.phrases", ["issue": telling.issue((silent ?? dossier.issues.first)?.id ?? "")]),
        address: (silent ?? dossier.issues.first).map { "\(IssueForm.path)?id=\($0.id)" } ?? IssueForm.path),
      Step(isDone: articles > 0, text: words["steps.source"], address: "#add"),
      Step(isDone: articles > 0, text: words["steps.overview"], address: "/"),
    ]
  }

  /// Nothing where all is there.
  func add(to html: inout HTML) {
    guard steps.contains(where: { !$0.isDone }) else { return }
    html.element("section", [.class("steps"), Attribute("aria-label", words["steps.title"])]) { box in
      box.element("h2", text: words["steps.title"])
      box.element("ol") { list in
        for step in steps {
          list.element("li", [.class(step.isDone ? "done" : "open")]) { line in
            line.text(step.isDone ? "✓ " : "○ ")
            line.element("span", [.class("hidden")], text: words[step.isDone ? "steps.done" : "steps.open"] + " ")
            line.link(to: step.address, text: step.text)
          }
        }
      }
    }
  }
}
