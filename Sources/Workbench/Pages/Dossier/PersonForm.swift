import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// A person or institution: names by language, offices with their days and authority.
struct PersonForm: DossierForm {
  static let path = "/dossier/person"
  static let files = ["people.yaml"]
  private let dossier: Dossier
  let fields: Fields
  private let old: Person?

  init(_ dossier: Dossier, asking: Asking) throws {
    guard let id = asking.text("id") else {
      try self.init(dossier, fields: Fields())
      return
    }
    guard let person = dossier.person(id) else { throw WorkspaceError(.notFound, "no person “\(id)”") }
    var fields = Fields(["id": id, "old": "on", "name": person.name])
    fields.set("institution", on: person.isInstitution)
    fields.set("names", person.names)
    for (number, role) in person.roles.enumerated() {
      let name = "role.\(number)"
      fields["\(name).party"] = role.party
      fields["\(name).title"] = role.title
      fields["\(name).authority"] = FieldReader.shown(role.authority)
      fields["\(name).from"] = role.from?.description ?? ""
      fields["\(name).to"] = role.to?.description ?? ""
      fields.set("\(name).titles", role.titles)
    }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.person(fields["id"]) : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String {
    old.map { Telling(dossier, words).person($0.id) } ?? words["person.new"]
  }

  private var languages: [Language] {
    let known = (old?.names.keys.map { $0 } ?? []) + (old?.roles.flatMap(\.titles.keys) ?? [])
    return dossier.languages
      + Set(known).filter { !dossier.languages.contains($0) }.sorted { $0.rawValue < $1.rawValue }
  }

  func add(to html: inout HTML, _ words: Words) {
    html.element("div", [.class("row")]) { row in
      row.line(words["person.name"], "name", fields, isRequired: true)
      row.identifier(fields, isOld: isOld, hint: "lavrov", renaming: .person, words)
      row.check(words["person.institution"], "institution", fields)
    }
    html.element(
      "p", [.class("meta")], text: words["person.names-note"])
    html.entries(words["party.names"], "names", fields, languages, words)
    html.element("h2", text: words["person.offices"])
    html.element(
      "p", [.class("meta")],
      text:
        words["person.authority-note"]
    )
    let count = fields.count(of: "role")
    for number in 0...count { role(number, isNew: number == count, words, &html) }
  }

  private func role(_ number: Int, isNew: Bool, _ words: Words, _ html: inout HTML) {
    let name = "role.\(number)"
    html.element("fieldset") { set in
      set.element(
        "legend", text: isNew ? words["person.another-office"] : words("person.office", ["number": number + 1]))
      set.element("div", [.class("row")]) { row in
        row.select(
          words["person.party"], "\(name).party", fields,
          dossier.parties.map { ($0.id, Telling(dossier, words).party($0.id)) },
          none: words["person.no-party"])
        row.line(words["person.title"], "\(name).title", fields, isWide: true)
        row.number(words["person.authority"], "\(name).authority", fields, from: "0", to: "1")
        row.line(words["dossier.from"], "\(name).from", fields, type: "date")
        row.line(words["dossier.until"], "\(name).to", fields, type: "date")
      }
      set.entries(words["person.titles"], "\(name).titles", fields, languages, words, rows: isNew ? 2 : 3)
    }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let name = reader.required("name", words["person.name"])
    let id = reader.identifier(old?.id, from: name, else: "person", taken: dossier.people.map(\.id))
    var roles: [Role] = []
    for number in 0..<fields.count(of: "role") {
      let way = "role.\(number)"
      guard let party = fields.word("\(way).party") else { continue }
      func label(_ key: Words.Key) -> String {
        words("field.numbered", ["field": words[key], "number": number + 1])
      }
      roles.append(
        Role(
          party: party, title: reader.required("\(way).title", label("person.title")),
          titles: fields.entries("\(way).titles", in: languages),
          authority: reader.requiredNumber("\(way).authority", label("person.authority"), in: 0...1),
          from: reader.day("\(way).from", label("dossier.from")), to: reader.day("\(way).to", label("dossier.until"))))
    }
    try reader.finish()
    return .person(
      Person(
        id: id, name: name, names: fields.entries("names", in: languages), isInstitution: fields.isOn("institution"),
        roles: roles))
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}
