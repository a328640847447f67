import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// What matters to a side, asked of somebody who knows it: what is it worth to go from the worst option of each issue to the best?
///
/// Source: swing weights (von Winterfeldt & Edwards 1986), as `parley elicit --method swing` asks for them.
struct SwingForm: DossierForm {
  static let path = "/dossier/swing"
  static let files = ["outlook.yaml"]
  private let dossier: Dossier
  private let side: Party
  let fields: Fields

  init(_ dossier: Dossier, asking: Asking) throws {
    let id = asking.text("party") ?? dossier.sides.first?.id ?? ""
    var fields = Fields(["party": id, "grounds": dossier.outlook.grounds[id]?.salience ?? ""])
    let given = dossier.outlook.salience[id] ?? [:]
    let most = given.values.max() ?? 0
    for (issue, weight) in given where most > 0 {
      fields["points.\(issue)"] = FieldReader.shown((weight / most * 100).rounded())
    }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    side = try dossier.side(of: fields)
  }

  var isOld: Bool { false }
  func title(_ words: Words) -> String { words("swing.title", ["party": Telling(dossier, words).party(side.id)]) }

  func add(to html: inout HTML, _ words: Words) {
    let telling = Telling(dossier, words)
    html.hidden("party", side.id)
    html.element("p", [.class("meta")], text: words("swing.note", ["party": telling.party(side.id)]))
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("fields")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            for name: Words.Key in ["packages.issue", "swing.worst", "swing.best", "swing.points"] {
              line.element("th", [.scope("col")], text: words[name])
            }
          }
        }
        table.element("tbody") { body in for issue in telling.dossier.issues { row(issue, words, &body) } }
      }
    }
    html.element("div", [.class("row")]) { row in
      row.line(words["weights.grounds"], "grounds", fields, isWide: true, hint: words["swing.whom"])
    }
  }

  private func row(_ issue: Issue, _ words: Words, _ body: inout HTML) {
    let ordered = dossier.options(of: issue, outwardFrom: side)
    body.element("tr") { line in
      line.element("th", [.scope("row")], text: issue.name)
      line.element("td", text: ordered.last?.label ?? "–")
      line.element("td", text: ordered.first?.label ?? "–")
      line.element("td") {
        $0.number(
          "\(issue.name), \(words["swing.points"])", "points.\(issue.id)", fields, from: "0", to: "100",
          isLabelHidden: true)
      }
    }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let telling = Telling(dossier, words)
    let points = dossier.issues.map { issue in
      (issue.id, reader.requiredNumber("points.\(issue.id)", telling.issue(issue.id), in: 0...100))
    }
    if points.allSatisfy({ $0.1 == 0 }) { reader.note("swing.all-zero") }
    try reader.finish()
    let found = try Elicitation(
      party: side.id, issues: dossier.issues.map(\.id), method: .swing,
      answers: points.map { "\($0.0) \($0.1)" }.joined(separator: "\n"))
    let weights = found.weights.map { ($0.issue, ($0.weight * 10_000).rounded() / 100) }
    var grounds = dossier.outlook.grounds[side.id] ?? Grounds()
    grounds.salience = fields.word("grounds")
    let edits: [DossierEdit] = [
      .salience([side.id: Dictionary(weights) { first, _ in first }], of: dossier), .grounds([side.id: grounds]),
    ]
    return DossierEdit.all(edits, title(words)) ?? edits[0]
  }

  func removal() throws -> DossierEdit? { nil }
}
