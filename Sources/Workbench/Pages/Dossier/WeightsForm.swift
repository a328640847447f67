import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// How much each issue weighs for each side, and the least that each accepts; what is empty is estimated.
struct WeightsForm: DossierForm {
  static let path = "/dossier/weights"
  static let file = "outlook.yaml"
  private let dossier: Dossier
  let fields: Fields

  init(_ dossier: Dossier, asking: Asking) throws {
    var fields = Fields()
    for side in dossier.sides {
      for (issue, weight) in dossier.outlook.salience[side.id] ?? [:] {
        fields["salience.\(side.id)/\(issue)"] = FieldReader.shown(weight)
      }
      fields["reservation.\(side.id)"] = dossier.outlook.reservation[side.id].map(FieldReader.shown) ?? ""
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
            for side in dossier.sides { line.element("th", [.scope("col")], text: side.name) }
          }
        }
        table.element("tbody") { body in
          for issue in dossier.issues {
            row(issue.name, &body) { side in
              (
                "salience.\(side.id)/\(issue.id)",
                words("packages.weight-of", ["issue": issue.name, "party": side.name]), "1000"
              )
            }
          }
          row(words["weights.least"], &body) { side in
            ("reservation.\(side.id)", words("packages.least-of", ["party": side.name]), "1")
          }
        }
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

  func edit() throws -> DossierEdit {
    var reader = FieldReader(fields)
    var salience: [String: [String: Double]] = [:]
    var reservation: [String: Double?] = [:]
    for side in dossier.sides {
      salience[side.id] = [:]
      for issue in dossier.issues {
        salience[side.id]?[issue.id] = reader.number(
          "salience.\(side.id)/\(issue.id)", "\(issue.name), \(side.name)", in: 0...1000)
      }
      reservation[side.id] = .some(
        reader.number("reservation.\(side.id)", "The least that \(side.name) accepts", in: 0...1))
    }
    try reader.finish()
    let edits: [DossierEdit] = [.salience(salience, of: dossier), .reservation(reservation)]
    guard let edit = DossierEdit.all(edits, "weights") else {
      throw WorkspaceError(.argument, "there is nothing to save")
    }
    return edit
  }

  func removal() throws -> DossierEdit? { nil }
}
