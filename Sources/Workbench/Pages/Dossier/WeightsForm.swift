import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// How much each issue weighs for each side, and the least that each accepts; what is empty is estimated.
struct WeightsForm: DossierForm {
  static let path = "/dossier/weights"
  static let files = ["outlook.yaml"]
  private let dossier: Dossier
  let fields: Fields

  init(_ dossier: Dossier, asking: Asking) throws {
    var fields = Fields()
    for side in dossier.sides {
      for (issue, weight) in dossier.outlook.salience[side.id] ?? [:] {
        fields["salience.\(side.id)/\(issue)"] = FieldReader.shown(weight)
      }
      fields["reservation.\(side.id)"] = dossier.outlook.reservation[side.id].map(FieldReader.shown) ?? ""
      fields["grounds.salience.\(side.id)"] = dossier.outlook.grounds[side.id]?.salience ?? ""
      fields["grounds.reservation.\(side.id)"] = dossier.outlook.grounds[side.id]?.reservation ?? ""
    }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
  }

  var isOld: Bool { false }
  func title(_ words: Words) -> String { words["packages.weights"] }

  func add(to html: inout HTML, _ words: Words) {
    let telling = Telling(dossier, words)
    html.element("p") { line in
      for side in dossier.sides {
        line.link(
          to: "\(SwingForm.path)?party=\(side.id.percentEncoded)",
          text: words("swing.title", ["party": telling.party(side.id)]))
        line.text(" ")
      }
    }
    html.element(
      "p", [.class("meta")],
      text:
        words["weights.note"]
    )
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("fields narrow")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: words["packages.issue"])
            for side in dossier.sides { line.element("th", [.scope("col")], text: telling.party(side.id)) }
          }
        }
        table.element("tbody") { body in
          for issue in telling.dossier.issues {
            row(issue.name, &body) { side in
              (
                "salience.\(side.id)/\(issue.id)",
                words("packages.weight-of", ["issue": issue.name, "party": telling.party(side.id)]), "1000"
              )
            }
          }
          row(words["weights.least"], &body) { side in
            ("reservation.\(side.id)", words("packages.least-of", ["party": telling.party(side.id)]), "1")
          }
        }
      }
    }
    grounds(telling, words, &html)
  }

  /// On what the numbers rest.
  private func grounds(_ telling: Telling, _ words: Words, _ html: inout HTML) {
    html.element("h2", text: words["weights.grounds"])
    html.element("div", [.class("row")]) { row in
      for side in dossier.sides {
        let values: [String: any Filling] = ["party": telling.party(side.id)]
        row.line(words("weights.grounds-salience", values), "grounds.salience.\(side.id)", fields, isWide: true)
        row.line(words("weights.grounds-least", values), "grounds.reservation.\(side.id)", fields, isWide: true)
      }
    }
  }

  private func row(
    _ name: String, _ body: inout HTML, _ field: (Party) -> (name: String, label: String, most: String)
  ) {
    body.element("tr") { line in
      line.element("th", [.scope("row")], text: name)
      for side in dossier.sides {
        let field = field(side)
        line.element("td") {
          $0.number(field.label, field.name, fields, from: "0", to: field.most, isLabelHidden: true)
        }
      }
    }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let telling = Telling(dossier, words)
    var salience: [String: [String: Double]] = [:]
    var reservation: [String: Double?] = [:]
    var grounds: [String: Grounds] = [:]
    for side in dossier.sides {
      let party = telling.party(side.id)
      salience[side.id] = [:]
      for issue in dossier.issues {
        salience[side.id]?[issue.id] = reader.number(
          "salience.\(side.id)/\(issue.id)",
          words("packages.weight-of", ["issue": telling.issue(issue.id), "party": party]), in: 0...1000)
      }
      reservation[side.id] = .some(
        reader.number("reservation.\(side.id)", words("packages.least-of", ["party": party]), in: 0...1))
      grounds[side.id] = Grounds(
        salience: fields.word("grounds.salience.\(side.id)"),
        reservation: fields.word("grounds.reservation.\(side.id)"))
    }
    try reader.finish()
    let edits: [DossierEdit] = [.salience(salience, of: dossier), .reservation(reservation), .grounds(grounds)]
    guard let edit = DossierEdit.all(edits, words["packages.weights"]) else {
      throw WorkspaceError(.argument, "there is nothing to save")
    }
    return edit
  }

  func removal() throws -> DossierEdit? { nil }
}
