import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// A dated event that the analyst knows of: a meeting, a call, a battle, a vote, a deed.
struct MilestoneForm: DossierForm {
  static let path = "/dossier/event"
  static let files = ["facts.yaml"]
  private let dossier: Dossier
  let fields: Fields
  private let old: Milestone?

  init(_ dossier: Dossier, asking: Asking) throws {
    guard let id = asking.text("id") else {
      try self.init(dossier, fields: Fields(["kind": Milestone.Kind.meeting.rawValue]))
      return
    }
    guard let one = dossier.milestones.first(where: { $0.id == id }) else {
      throw WorkspaceError(.notFound, "no event “\(id)”")
    }
    var fields = Fields([
      "id": id, "old": "on", "kind": one.kind.rawValue, "from": one.from.description, "to": one.to?.description ?? "",
      "text": one.text, "favours": one.favours ?? "", "source": one.source ?? "",
    ])
    for party in one.parties { fields.set("party.\(party)", on: true) }
    fields.set("texts", one.texts)
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.milestones.first { $0.id == fields["id"] } : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String { words[old == nil ? "event.new" : "event.old"] }
  private var languages: [Language] { LanguageName.offered(dossier, old?.texts.keys.map { $0 } ?? []) }

  func add(to html: inout HTML, _ words: Words) {
    let telling = Telling(dossier, words)
    html.element("div", [.class("row")]) { row in
      row.line(words["event.text"], "text", fields, isRequired: true, isWide: true)
      row.identifier(fields, isOld: isOld, hint: "round-1", renaming: .milestone, words)
      row.select(
        words["event.kind"], "kind", fields,
        Milestone.Kind.allCases.map { ($0.rawValue, words.term("milestone", $0.rawValue)) })
      row.line(words["event.day"], "from", fields, isRequired: true, type: "date")
      row.line(words["event.to"], "to", fields, type: "date")
      row.select(
        words["event.favours"], "favours", fields, dossier.sides.map { ($0.id, telling.party($0.id)) },
        none: words["event.nobody"])
      row.line(words["dossier.source"], "source", fields, isWide: true)
    }
    html.element("fieldset") { set in
      set.element("legend", text: words["event.parties"])
      for party in dossier.parties { set.check(telling.party(party.id), "party.\(party.id)", fields) }
    }
    html.wordings(words["event.text"], "texts", fields, languages, words)
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let text = reader.required("text", words["event.text"])
    let id = reader.identifier(old?.id, from: text, else: "event", taken: dossier.milestones.map(\.id))
    let from = reader.requiredDay("from", words["event.day"])
    let to = reader.day("to", words["event.to"])
    let kind = Milestone.Kind(rawValue: fields["kind"]) ?? .other
    try reader.finish()
    return .milestone(
      Milestone(
        id: id, kind: kind, from: from ?? dossier.span.lowerBound, to: to, text: text,
        parties: dossier.parties.map(\.id).filter { fields.isOn("party.\($0)") },
        favours: kind == .battle ? fields.word("favours") : nil, source: fields.word("source"),
        texts: fields.wordings("texts", in: languages)))
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}
