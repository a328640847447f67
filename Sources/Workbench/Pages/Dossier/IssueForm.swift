import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// An issue's question and its options in order; the indicators of each have a form of their own.
struct IssueForm: DossierForm {
  static let path = "/dossier/issue"
  static let file = "issues.yaml"
  private let dossier: Dossier
  let fields: Fields
  private let old: Issue?

  init(_ dossier: Dossier, asking: Asking) throws {
    guard let id = asking.text("id") else {
      try self.init(dossier, fields: Fields.twoOptions)
      return
    }
    guard let issue = dossier.issue(id) else { throw WorkspaceError(.notFound, "no issue “\(id)”") }
    var fields = Fields(["id": id, "old": "on", "name": issue.name, "question": issue.question])
    for (number, option) in issue.options.enumerated() {
      fields["option.\(number).id"] = option.id
      fields["option.\(number).place"] = FieldReader.shown(option.place)
      fields["option.\(number).label"] = option.label
      fields["option.\(number).rejected"] = option.rejected ?? ""
    }
    for (party, ideal) in issue.ideals { fields["ideal.\(party)"] = FieldReader.shown(ideal) }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.issue(fields["id"]) : nil
  }

  var isOld: Bool { old != nil }
  var title: String { old?.name ?? "A new issue" }
  private var options: [(id: String, name: String)] {
    (0..<fields.count(of: "option")).compactMap { number in
      fields.word("option.\(number).id").map { ($0, fields.word("option.\(number).label") ?? $0) }
    }
  }

  func add(to html: inout HTML) {
    html.element("div", [.class("row")]) { row in
      row.identifier(fields, isOld: isOld, hint: "crimea")
      row.line("Name, a few words", "name", fields, isRequired: true)
      row.line("What has to be agreed, as a question", "question", fields, isRequired: true, isWide: true)
    }
    optionTable(&html)
    html.element("h2", text: "Ideals")
    html.element(
      "p", [.class("meta")],
      text:
        "Empty: \(dossier.sides.first?.name ?? "the first side")’s ideal lies at 0, \(dossier.sides.dropFirst().first?.name ?? "the second side")’s at 1. Give a place where that is not so."
    )
    html.element("div", [.class("row")]) { row in
      for side in dossier.sides { row.number(side.name, "ideal.\(side.id)", fields, from: "0", to: "1") }
    }
    if let old { indicators(old, &html) }
  }

  private func optionTable(_ html: inout HTML) {
    html.element("h2", text: "Options")
    html.element(
      "p", [.class("meta")],
      text:
        "From \(dossier.sides.first?.name ?? "the first side")’s ideal (place 0) to \(dossier.sides.dropFirst().first?.name ?? "the second side")’s (place 1); the places give the order. An option whose identifier is emptied is taken out."
    )
    let count = fields.count(of: "option")
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("fields")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            for name in ["Place", "Identifier", "What would be agreed", "Who rejects it stands at"] {
              line.element("th", [.scope("col")], text: name)
            }
          }
        }
        table.element("tbody") { body in
          for number in 0..<(count + 2) { option(number, &body) }
        }
      }
    }
  }

  private func option(_ number: Int, _ body: inout HTML) {
    let name = "option.\(number)"
    func label(_ what: String) -> String { "\(what) of option \(number + 1)" }
    body.element("tr") { line in
      line.element("td") { $0.number(label("Place"), "\(name).place", fields, from: "0", to: "1", isLabelHidden: true) }
      line.element("td", [.class("few")]) { $0.cell(label("Identifier"), "\(name).id", fields) }
      line.element("td", [.class("wide")]) { $0.cell(label("Words"), "\(name).label", fields) }
      line.element("td") { cell in
        cell.element("label") { label in
          label.element("span", [.class("hidden")], text: "Who rejects option \(number + 1) stands at")
          label.element("select", [Attribute("name", "\(name).rejected")]) { select in
            select.option("", "the far end", isChosen: fields["\(name).rejected"].isEmpty)
            for option in options where option.id != fields["\(name).id"] {
              select.option(option.id, option.name, isChosen: option.id == fields["\(name).rejected"])
            }
          }
        }
      }
    }
  }

  private func indicators(_ issue: Issue, _ html: inout HTML) {
    html.element("h2", text: "Indicators")
    html.element(
      "p", [.class("meta")], text: "The phrases by which texts are coded. Save first what you changed above.")
    html.element("ul", [.class("plain")]) { list in
      entry("That the issue is spoken of", issue.indicators.count, "\(IndicatorsForm.path)?issue=\(issue.id)", &list)
      for option in issue.options {
        entry(
          option.label, option.indicators.count, "\(IndicatorsForm.path)?issue=\(issue.id)&option=\(option.id)", &list)
      }
    }
  }

  private func entry(_ name: String, _ count: Int, _ address: String, _ list: inout HTML) {
    list.element("li") { line in
      line.link(to: address, text: name)
      line.element("span", [.class("meta")], text: " \(Verdict.count(count, "phrase"))")
    }
  }

  func edit() throws -> DossierEdit {
    var reader = FieldReader(fields)
    let id = reader.required("id", "The identifier")
    if !isOld, dossier.issue(id) != nil { reader.note("There is an issue “\(id)” already.") }
    var issue = Issue(
      id: id, name: reader.required("name", "The name"), question: reader.required("question", "The question"),
      options: [], indicators: old?.indicators ?? [], ideals: old?.ideals ?? [:])
    for number in 0..<fields.count(of: "option") {
      let way = "option.\(number)"
      guard let option = fields.word("\(way).id") else { continue }
      let label = reader.required("\(way).label", "The words of option “\(option)”")
      if fields.word("\(way).place") == nil { reader.note("The place of option “\(option)” is empty.") }
      let place = reader.number("\(way).place", "The place of option “\(option)”", in: 0...1) ?? 0
      issue.options.append(
        Option(
          id: option, label: label, place: place,
          indicators: old?.options.first { $0.id == option }?.indicators ?? [],
          rejected: fields.word("\(way).rejected")))
    }
    issue.options.sort { $0.place < $1.place }
    for side in dossier.sides {
      issue.ideals[side.id] = reader.number("ideal.\(side.id)", "The ideal of \(side.name)", in: 0...1)
    }
    try reader.finish()
    return .issue(issue)
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}

extension HTML {
  /// A field in a cell of a table, whose label is only heard.
  mutating func cell(_ label: String, _ name: String, _ fields: Fields, hint: String? = nil) {
    element("label") { html in
      html.element("span", [.class("hidden")], text: label)
      html.empty(
        "input",
        [
          Attribute("type", "text"), Attribute("name", name), Attribute("value", fields[name]),
          Attribute("placeholder", hint),
        ])
    }
  }
}

extension Fields {
  /// An issue begins with two options, at the ends of the scale.
  fileprivate static let twoOptions = Fields(
    Dictionary(uniqueKeysWithValues: [0, 1].map { ("option.\($0).place", "\($0)") }))
}
