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
  func title(_ words: Words) -> String { old?.name ?? words["issue-form.new"] }
  /// Names of the sides at the ends of the scale.
  private var sides: (String, String) {
    (dossier.sides.first?.name ?? "–", dossier.sides.dropFirst().first?.name ?? "–")
  }
  private var options: [(id: String, name: String)] {
    (0..<fields.count(of: "option")).compactMap { number in
      fields.word("option.\(number).id").map { ($0, fields.word("option.\(number).label") ?? $0) }
    }
  }

  func add(to html: inout HTML, _ words: Words) {
    html.element("div", [.class("row")]) { row in
      row.identifier(fields, isOld: isOld, hint: "crimea", words)
      row.line(words["issue-form.name"], "name", fields, isRequired: true)
      row.line(words["issue-form.question"], "question", fields, isRequired: true, isWide: true)
    }
    optionTable(words, &html)
    html.element("h2", text: words["issue-form.ideals"])
    html.element(
      "p", [.class("meta")],
      text:
        words("issue-form.ideals-note", ["first": sides.0, "second": sides.1])
    )
    html.element("div", [.class("row")]) { row in
      for side in dossier.sides { row.number(side.name, "ideal.\(side.id)", fields, from: "0", to: "1") }
    }
    if let old { indicators(old, words, &html) }
  }

  private func optionTable(_ words: Words, _ html: inout HTML) {
    html.element("h2", text: words["issue-form.options"])
    html.element(
      "p", [.class("meta")],
      text:
        words("issue-form.options-note", ["first": sides.0, "second": sides.1])
    )
    let count = fields.count(of: "option")
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("fields")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            for name in [
              words["issue-form.place"], words["issue-form.id"], words["issue-form.label"],
              words["issue-form.rejected"],
            ] {
              line.element("th", [.scope("col")], text: name)
            }
          }
        }
        table.element("tbody") { body in
          for number in 0..<(count + 2) { option(number, words, &body) }
        }
      }
    }
  }

  private func option(_ number: Int, _ words: Words, _ body: inout HTML) {
    let name = "option.\(number)"
    body.element("tr") { line in
      line.element("td") {
        $0.number(
          label(words["issue-form.place"], number, words), "\(name).place", fields, from: "0", to: "1",
          isLabelHidden: true)
      }
      line.element("td", [.class("few")]) {
        $0.cell(label(words["issue-form.id"], number, words), "\(name).id", fields)
      }
      line.element("td", [.class("wide")]) {
        $0.cell(label(words["issue-form.label"], number, words), "\(name).label", fields)
      }
      line.element("td") { cell in
        cell.element("label") { label in
          label.element("span", [.class("hidden")], text: self.label(words["issue-form.rejected"], number, words))
          label.element("select", [Attribute("name", "\(name).rejected")]) { select in
            select.option("", words["issue-form.far-end"], isChosen: fields["\(name).rejected"].isEmpty)
            for option in options where option.id != fields["\(name).id"] {
              select.option(option.id, option.name, isChosen: option.id == fields["\(name).rejected"])
            }
          }
        }
      }
    }
  }

  private func label(_ what: String, _ number: Int, _ words: Words) -> String {
    words("issue-form.of-option", ["what": what, "number": number + 1])
  }

  private func indicators(_ issue: Issue, _ words: Words, _ html: inout HTML) {
    html.element("h2", text: words["issue-form.phrases"])
    html.element(
      "p", [.class("meta")], text: words["issue-form.phrases-note"])
    html.element("ul", [.class("plain")]) { list in
      entry(
        words["issue-form.spoken"], issue.indicators.count, "\(IndicatorsForm.path)?issue=\(issue.id)", words, &list)
      for option in issue.options {
        entry(
          option.label, option.indicators.count, "\(IndicatorsForm.path)?issue=\(issue.id)&option=\(option.id)",
          words, &list)
      }
    }
  }

  private func entry(_ name: String, _ count: Int, _ address: String, _ words: Words, _ list: inout HTML) {
    list.element("li") { line in
      line.link(to: address, text: name)
      line.element("span", [.class("meta")], text: " " + words("dossier.phrases", ["count": count]))
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
