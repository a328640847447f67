import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// A party's names and kind.
struct PartyForm: DossierForm {
  static let path = "/dossier/party"
  static let file = "dossier.yaml"
  private let dossier: Dossier
  let fields: Fields
  private let old: Party?

  init(_ dossier: Dossier, asking: Asking) throws {
    guard let id = asking.text("id") else {
      try self.init(dossier, fields: Fields(["kind": Party.Kind.third.rawValue]))
      return
    }
    guard let party = dossier.party(id) else { throw WorkspaceError(.notFound, "no party “\(id)”") }
    var fields = Fields([
      "id": id, "old": "on", "name": party.name, "kind": party.kind.rawValue, "speaks-for": party.speaksFor ?? "",
    ])
    fields.set("names", party.names)
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.party(fields["id"]) : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String { old?.name ?? words["party.new"] }
  private var languages: [Language] {
    dossier.languages
      + (old?.names.keys.filter { !dossier.languages.contains($0) } ?? []).sorted { $0.rawValue < $1.rawValue }
  }

  func add(to html: inout HTML, _ words: Words) {
    html.element("div", [.class("row")]) { row in
      row.identifier(fields, isOld: isOld, hint: "TR", words)
      row.line(words["party.name"], "name", fields, isRequired: true)
      if old?.kind == .side {
        row.hidden("kind", Party.Kind.side.rawValue)
      } else {
        row.select(
          words["party.kind"], "kind", fields,
          ["mediator", "proxy", "third"].map { ($0, words.term("party-kind", $0)) })
        row.select(
          words["party.speaks-for"], "speaks-for", fields, dossier.sides.map { ($0.id, $0.name) },
          none: words["party.itself"])
      }
    }
    html.element(
      "p", [.class("meta")],
      text: words["party.names-note"])
    html.entries(words["party.names"], "names", fields, languages, words)
  }

  func edit() throws -> DossierEdit {
    var reader = FieldReader(fields)
    let id = reader.required("id", "The identifier")
    let name = reader.required("name", "The name")
    if !isOld, dossier.party(id) != nil { reader.note("There is a party “\(id)” already.") }
    let kind = Party.Kind(rawValue: fields["kind"]) ?? .third
    if kind == .side, old?.kind != .side {
      reader.note("A new side cannot be added here: the issues’ scales rest on two sides.")
    }
    try reader.finish()
    return .party(
      Party(
        id: id, name: name, kind: kind, names: fields.entries("names", in: languages),
        speaksFor: kind == .proxy ? fields.word("speaks-for") : nil))
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}
