import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// Something that could happen, and what it would change: battles, least values, how far sides could go, the ground.
struct ShockForm: DossierForm {
  static let path = "/dossier/shock"
  static let files = ["outlook.yaml"]
  private let dossier: Dossier
  let fields: Fields
  private let old: Shock?

  init(_ dossier: Dossier, asking: Asking) throws {
    guard let id = asking.text("id") else {
      try self.init(dossier, fields: Fields())
      return
    }
    guard let shock = dossier.outlook.shocks.first(where: { $0.id == id }) else {
      throw WorkspaceError(.notFound, "no shock “\(id)”")
    }
    var fields = Fields(["id": id, "old": "on", "text": shock.text])
    fields.set("texts", shock.texts)
    for (party, count) in shock.battles { fields["battles.\(party)"] = "\(count)" }
    for (party, change) in shock.reservation { fields["least.\(party)"] = FieldReader.shown(change) }
    for (party, options) in shock.acceptance {
      for (issue, option) in options { fields["accepts.\(party)/\(issue)"] = option }
    }
    for (issue, option) in shock.facts { fields["ground.\(issue)"] = option }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.outlook.shocks.first { $0.id == fields["id"] } : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String { words[old == nil ? "shock.new" : "shock.old"] }
  private var languages: [Language] { LanguageName.offered(dossier, old?.texts.keys.map { $0 } ?? []) }

  func add(to html: inout HTML, _ words: Words) {
    let telling = Telling(dossier, words)
    html.element("div", [.class("row")]) { row in
      row.line(words["shock.text"], "text", fields, isRequired: true, isWide: true)
      row.identifier(fields, isOld: isOld, hint: "city-falls", renaming: .shock, words)
    }
    html.wordings(words["shock.text"], "texts", fields, languages, words)
    html.element("h2", text: words["shock.changes"])
    html.element("p", [.class("meta")], text: words["shock.note"])
    html.element("div", [.class("row")]) { row in
      for side in dossier.sides {
        let party = telling.party(side.id)
        row.number(words("shock.battles", ["party": party]), "battles.\(side.id)", fields, from: "0", to: "1000")
        row.number(words("shock.least", ["party": party]), "least.\(side.id)", fields, from: "-1", to: "1")
      }
    }
    table(telling, words, &html)
  }

  private func table(_ telling: Telling, _ words: Words, _ html: inout HTML) {
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("fields")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: words["packages.issue"])
            for side in dossier.sides {
              line.element("th", [.scope("col")], text: words("shock.accepts", ["party": telling.party(side.id)]))
            }
            line.element("th", [.scope("col")], text: words["shock.ground"])
          }
        }
        table.element("tbody") { body in
          for issue in telling.dossier.issues {
            body.element("tr") { line in
              line.element("th", [.scope("row")], text: issue.name)
              for side in dossier.sides {
                let label = words("shock.accepts", ["party": telling.party(side.id)])
                line.element("td") {
                  $0.option("\(issue.name), \(label)", "accepts.\(side.id)/\(issue.id)", fields, issue, words)
                }
              }
              line.element("td") {
                $0.option("\(issue.name), \(words["shock.ground"])", "ground.\(issue.id)", fields, issue, words)
              }
            }
          }
        }
      }
    }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let text = reader.required("text", words["shock.text"])
    let id = reader.identifier(old?.id, from: text, else: "shock", taken: dossier.outlook.shocks.map(\.id))
    var shock = old ?? Shock(id: id, text: text)
    (shock.id, shock.text, shock.texts) = (id, text, fields.wordings("texts", in: languages))
    shock.facts = [:]
    for side in dossier.sides {
      let party = Telling(dossier, words).party(side.id)
      shock.battles[side.id] = reader.whole(
        "battles.\(side.id)", words("shock.battles", ["party": party]), in: 0...1000)
      shock.reservation[side.id] = reader.number(
        "least.\(side.id)", words("shock.least", ["party": party]), in: -1...1)
      var accepted: [String: String] = [:]
      for issue in dossier.issues { accepted[issue.id] = fields.word("accepts.\(side.id)/\(issue.id)") }
      shock.acceptance[side.id] = accepted.isEmpty ? nil : accepted
    }
    for issue in dossier.issues { shock.facts[issue.id] = fields.word("ground.\(issue.id)") }
    if shock.battles.isEmpty, shock.reservation.isEmpty, shock.acceptance.isEmpty, shock.facts.isEmpty {
      reader.note("shock.nothing")
    }
    try reader.finish()
    return .shock(shock, of: dossier)
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}

extension HTML {
  /// A choice among an issue's options in a cell of a table, whose label is only heard.
  mutating func option(_ label: String, _ name: String, _ fields: Fields, _ issue: Issue, _ words: Words) {
    element("label") { html in
      html.element("span", [.class("hidden")], text: label)
      html.element("select", [Attribute("name", name)]) { select in
        select.option("", words["shock.as-is"], isChosen: fields[name].isEmpty)
        for option in issue.options { select.option(option.id, option.label, isChosen: option.id == fields[name]) }
      }
    }
  }
}
