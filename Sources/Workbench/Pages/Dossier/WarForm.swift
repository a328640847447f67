import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// What fighting on is worth: who prevails as each side believes, on what terms, at what cost.
struct WarForm: DossierForm {
  static let path = "/dossier/war"
  static let files = ["outlook.yaml"]
  private let dossier: Dossier
  let fields: Fields

  init(_ dossier: Dossier, asking: Asking) throws {
    var fields = Fields()
    for side in dossier.sides {
      let war = dossier.outlook.war
      fields["a.\(side.id)"] = war?.beliefs[side.id].map { FieldReader.shown($0.a) } ?? ""
      fields["b.\(side.id)"] = war?.beliefs[side.id].map { FieldReader.shown($0.b) } ?? ""
      fields["cost.\(side.id)"] = war?.costs[side.id].map(FieldReader.shown) ?? ""
      for (issue, option) in war?.terms[side.id] ?? [:] { fields["terms.\(side.id)/\(issue)"] = option }
    }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
  }

  var isOld: Bool { dossier.outlook.war != nil }
  func title(_ words: Words) -> String { words["war.title"] }

  func add(to html: inout HTML, _ words: Words) {
    let telling = Telling(dossier, words)
    let first = dossier.sides.first.map { telling.party($0.id) } ?? "–"
    html.element("p", [.class("meta")], text: words["war.note"])
    html.element("p", [.class("meta")], text: words("war.belief-note", ["first": first]))
    for side in dossier.sides {
      let party = telling.party(side.id)
      html.element("fieldset") { set in
        set.element("legend", text: party)
        set.element("div", [.class("row")]) { row in
          row.number(words("war.for", ["first": first]), "a.\(side.id)", fields, from: "0.001", to: "1000000")
          row.number(words("war.against", ["first": first]), "b.\(side.id)", fields, from: "0.001", to: "1000000")
          row.number(words("war.cost", ["party": party]), "cost.\(side.id)", fields, from: "0", to: "1")
        }
      }
    }
    terms(telling, words, &html)
  }

  private func terms(_ telling: Telling, _ words: Words, _ html: inout HTML) {
    html.element("h2", text: words["war.terms"])
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("fields")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: words["packages.issue"])
            for side in dossier.sides {
              line.element("th", [.scope("col")], text: words("war.if", ["party": telling.party(side.id)]))
            }
          }
        }
        table.element("tbody") { body in
          for issue in telling.dossier.issues {
            body.element("tr") { line in
              line.element("th", [.scope("row")], text: issue.name)
              for side in dossier.sides {
                let label = "\(issue.name), \(words("war.if", ["party": telling.party(side.id)]))"
                line.element("td") { $0.option(label, "terms.\(side.id)/\(issue.id)", fields, issue, words) }
              }
            }
          }
        }
      }
    }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    var war = WarOutlook()
    let telling = Telling(dossier, words)
    let first = dossier.sides.first.map { telling.party($0.id) } ?? "–"
    for side in dossier.sides {
      let range = 0.001...1_000_000
      let a = reader.number("a.\(side.id)", words("war.for", ["first": first]), in: range)
      let b = reader.number("b.\(side.id)", words("war.against", ["first": first]), in: range)
      if let a, let b { war.beliefs[side.id] = .init(a: a, b: b) }
      if (a == nil) != (b == nil) { reader.note("war.both", telling.party(side.id)) }
      war.costs[side.id] = reader.number(
        "cost.\(side.id)", words("war.cost", ["party": telling.party(side.id)]), in: 0...1)
      var terms: [String: String] = [:]
      for issue in dossier.issues { terms[issue.id] = fields.word("terms.\(side.id)/\(issue.id)") }
      if !terms.isEmpty { war.terms[side.id] = terms }
    }
    try reader.finish()
    return .war(war, of: dossier)
  }

  func removal() throws -> DossierEdit? { isOld ? .war(nil, of: dossier) : nil }
}
