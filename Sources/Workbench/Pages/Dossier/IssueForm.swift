import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// An issue's question and its options in order; the indicators of each have a form of their own.
struct IssueForm: DossierForm {
  static let path = "/dossier/issue"
  static let files = ["issues.yaml"]
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
    fields.set("names", issue.names)
    fields.set("questions", issue.questions)
    for (number, option) in issue.options.enumerated() { fields.set("option.\(number).labels", option.labels) }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.issue(fields["id"]) : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String {
    old.map { Telling(dossier, words).issue($0.id) } ?? words["issue-form.new"]
  }
  private var languages: [Language] {
    guard let old else { return LanguageName.offered(dossier) }
    let given = [old.names, old.questions] + old.options.map(\.labels)
    return LanguageName.offered(dossier, given.flatMap { Array($0.keys) })
  }

  /// Names of the sides at the ends of the scale.
  private func sides(_ words: Words) -> (String, String) {
    let names = dossier.sides.prefix(2).map { Telling(dossier, words).party($0.id) }
    return (names.first ?? "–", names.dropFirst().first ?? "–")
  }
  private var options: [(id: String, name: String)] {
    (0..<fields.count(of: "option")).compactMap { number in
      fields.word("option.\(number).id").map { ($0, fields.word("option.\(number).label") ?? $0) }
    }
  }

  func add(to html: inout HTML, _ words: Words) {
    html.element("div", [.class("row")]) { row in
      row.line(words["issue-form.name"], "name", fields, isRequired: true)
      row.identifier(fields, isOld: isOld, hint: "crimea", renaming: .issue, words)
      row.line(words["issue-form.question"], "question", fields, isRequired: true, isWide: true)
    }
    html.wordings(words["issue-form.name"], "names", fields, languages, words, isWide: false)
    html.wordings(words["issue-form.question"], "questions", fields, languages, words)
    optionTable(words, &html)
    OptionWordings(fields: fields, languages: languages, words: words).add(to: &html)
    html.element("h2", text: words["issue-form.ideals"])
    html.element(
      "p", [.class("meta")],
      text:
        words("issue-form.ideals-note", ["first": sides(words).0, "second": sides(words).1])
    )
    html.element("div", [.class("row")]) { row in
      for side in dossier.sides {
        row.number(Telling(dossier, words).party(side.id), "ideal.\(side.id)", fields, from: "0", to: "1")
      }
    }
    if let old { indicators(old, words, &html) }
  }

  private func optionTable(_ words: Words, _ html: inout HTML) {
    html.element("h2", text: words["issue-form.options"])
    html.element(
      "p", [.class("meta")],
      text:
        words("issue-form.options-note", ["first": sides(words).0, "second": sides(words).1])
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
      line.element("td", [.class("few")]) { cell in
        cell.cell(label(words["issue-form.id"], number, words), "\(name).id", fields)
        guard let id = fields.word("\(name).id"), old?.index(of: id) != nil else { return }
        cell.hidden("\(name).old", "on")
        cell.link(
          to: "\(RenameForm.path)?kind=option&id=\(id.percentEncoded)", [.class("meta")], text: words["dossier.rename"])
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

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let name = reader.required("name", words["issue-form.name"])
    let id = reader.identifier(old?.id, from: name, else: "issue", taken: dossier.issues.map(\.id))
    var issue = Issue(
      id: id, name: name, question: reader.required("question", words["issue-form.question"]), options: [],
      indicators: old?.indicators ?? [], ideals: old?.ideals ?? [:], names: fields.wordings("names", in: languages),
      questions: fields.wordings("questions", in: languages))
    for number in 0..<fields.count(of: "option") {
      if let option = option(number, of: issue, &reader, words) { issue.options.append(option) }
    }
    issue.options.sort { $0.place < $1.place }
    for side in dossier.sides {
      issue.ideals[side.id] = reader.number(
        "ideal.\(side.id)", "\(words["issue-form.ideals"]): \(Telling(dossier, words).party(side.id))", in: 0...1)
    }
    try reader.finish()
    return .issue(issue)
  }

  /// nil for a row that is left empty, or whose words were taken away.
  private func option(_ number: Int, of issue: Issue, _ reader: inout FieldReader, _ words: Words) -> Option? {
    let way = "option.\(number)"
    let typed = fields.word("\(way).id")
    let given = fields.word("\(way).label")
    guard typed != nil || given != nil else { return nil }
    // An option that was there is taken out by emptying its identifier or its words.
    if typed == nil, fields.isOn("\(way).old") { return nil }
    let label = reader.required("\(way).label", self.label(words["issue-form.label"], number, words))
    let place = reader.requiredNumber("\(way).place", self.label(words["issue-form.place"], number, words), in: 0...1)
    let taken = issue.options.map(\.id) + dossier.issues.flatMap { $0.options.map(\.id) }
    let option = typed ?? Identifier.option(for: label, of: issue.id, taken: taken)
    return Option(
      id: option, label: label, place: place, indicators: old?.options.first { $0.id == option }?.indicators ?? [],
      rejected: fields.word("\(way).rejected"), labels: fields.wordings("\(way).labels", in: languages))
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}

extension Fields {
  /// An issue begins with two options, at the ends of the scale.
  fileprivate static let twoOptions = Fields(
    Dictionary(uniqueKeysWithValues: [0, 1].map { ("option.\($0).place", "\($0)") }))
}
