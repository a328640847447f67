import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// A party's names and kind; of a side, also where its ideal lies on each issue.
struct PartyForm: DossierForm {
  static let path = "/dossier/party"
  static let files = ["dossier.yaml", "issues.yaml", "outlook.yaml"]
  private let dossier: Dossier
  let fields: Fields
  private let old: Party?

  init(_ dossier: Dossier, asking: Asking) throws {
    guard let id = asking.text("id") else {
      let kind = asking.text("kind").flatMap(Party.Kind.init) ?? .third
      try self.init(dossier, fields: Fields(["kind": kind.rawValue]))
      return
    }
    guard let party = dossier.party(id) else { throw WorkspaceError(.notFound, "no party “\(id)”") }
    var fields = Fields([
      "id": id, "old": "on", "name": party.name, "kind": party.kind.rawValue, "speaks-for": party.speaksFor ?? "",
    ])
    fields.set("names", party.names)
    for issue in dossier.issues { fields["ideal.\(issue.id)"] = issue.ideals[id].map(FieldReader.shown) ?? "" }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.party(fields["id"]) : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String {
    old.map { Telling(dossier, words).party($0.id) }
      ?? words[fields["kind"] == Party.Kind.side.rawValue ? "party.new-side" : "party.new"]
  }
  private var languages: [Language] { LanguageName.offered(dossier, old?.names.keys.map { $0 } ?? []) }
  /// Whether it is one of the two at the ends of every scale.
  private var isEnd: Bool { dossier.sides.prefix(2).contains { $0.id == old?.id } }

  func add(to html: inout HTML, _ words: Words) {
    let telling = Telling(dossier, words)
    html.element("div", [.class("row")]) { row in
      row.line(words["party.name"], "name", fields, isRequired: true)
      row.identifier(fields, isOld: isOld, hint: "TR", renaming: .party, words)
      if isEnd {
        row.hidden("kind", Party.Kind.side.rawValue)
      } else {
        row.select(
          words["party.kind"], "kind", fields,
          ["side", "mediator", "proxy", "third"].map { ($0, words.term("party-kind", $0)) })
        row.select(
          words["party.speaks-for"], "speaks-for", fields, dossier.sides.map { ($0.id, telling.party($0.id)) },
          none: words["party.itself"])
      }
    }
    html.element("p", [.class("meta")], text: words["party.names-note"])
    html.entries(words["party.names"], "names", fields, languages, words)
    ideals(telling, words, &html)
  }

  /// A third side has no end of the scales to itself.
  private func ideals(_ telling: Telling, _ words: Words, _ html: inout HTML) {
    html.element("h2", text: words["issue-form.ideals"])
    html.element(
      "p", [.class("meta")],
      text: words(
        "party.ideals-note",
        [
          "first": dossier.sides.first.map { telling.party($0.id) } ?? "–",
          "second": dossier.sides.dropFirst().first.map { telling.party($0.id) } ?? "–",
        ]))
    html.element("div", [.class("row")]) { row in
      for issue in dossier.issues {
        row.number(telling.issue(issue.id), "ideal.\(issue.id)", fields, from: "0", to: "1")
      }
    }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let name = reader.required("name", words["party.name"])
    let id = reader.identifier(old?.id, from: name, else: "party", taken: dossier.parties.map(\.id))
    let kind = isEnd ? .side : Party.Kind(rawValue: fields["kind"]) ?? .third
    let speaksFor = kind == .proxy ? reader.required("speaks-for", words["party.speaks-for"]) : nil
    let telling = Telling(dossier, words)
    var ideals: [String: Double?] = [:]
    for issue in dossier.issues {
      let place = reader.number("ideal.\(issue.id)", telling.issue(issue.id), in: 0...1)
      if place != issue.ideals[id] { ideals[issue.id] = .some(place) }
    }
    try reader.finish()
    let party = Party(
      id: id, name: name, kind: kind, names: fields.entries("names", in: languages), speaksFor: speaksFor)
    var edits: [DossierEdit] = []
    if let old, (old.kind == .side) != (kind == .side) { edits.append(.removing(old)) }
    edits += [.party(party), .ideals(of: id, ideals)]
    return DossierEdit.all(edits, name) ?? .party(party)
  }

  /// With all that is given for it alone; who speaks for it is left to be decided.
  func removal() throws -> DossierEdit? { old.map { .removing($0, from: dossier) } }
}
