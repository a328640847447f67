import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// An explanation of a side's conduct that is to be weighed against the others.
struct HypothesisForm: DossierForm {
  static let path = "/dossier/hypothesis"
  static let files = ["outlook.yaml"]
  private let dossier: Dossier
  let fields: Fields
  private let old: HypothesisPrior?

  init(_ dossier: Dossier, asking: Asking) throws {
    guard let id = asking.text("id") else {
      try self.init(dossier, fields: Fields(["party": asking.text("party") ?? "", "prior": "0.25"]))
      return
    }
    guard let one = dossier.outlook.hypotheses.first(where: { $0.id == id }) else {
      throw WorkspaceError(.notFound, "no hypothesis “\(id)”")
    }
    var fields = Fields([
      "id": id, "old": "on", "text": one.text, "prior": FieldReader.shown(one.prior), "party": one.party ?? "",
    ])
    fields.set("texts", one.texts)
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.outlook.hypotheses.first { $0.id == fields["id"] } : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String { words[old == nil ? "hypothesis.new" : "hypothesis.old"] }
  private var languages: [Language] { LanguageName.offered(dossier, old?.texts.keys.map { $0 } ?? []) }

  func add(to html: inout HTML, _ words: Words) {
    let telling = Telling(dossier, words)
    html.element("p", [.class("meta")], text: words["hypothesis.note"])
    html.element("div", [.class("row")]) { row in
      row.line(words["hypothesis.text"], "text", fields, isRequired: true, isWide: true)
      row.identifier(fields, isOld: isOld, hint: "buying-time", renaming: .hypothesis, words)
      row.select(
        words["hypothesis.party"], "party", fields, dossier.sides.map { ($0.id, telling.party($0.id)) },
        none: words["hypothesis.all"])
      row.number(words["hypothesis.prior"], "prior", fields, from: "0", to: "1")
    }
    html.wordings(words["hypothesis.text"], "texts", fields, languages, words)
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let text = reader.required("text", words["hypothesis.text"])
    let id = reader.identifier(
      old?.id, from: text, else: "hypothesis", taken: dossier.outlook.hypotheses.map(\.id))
    let prior = reader.requiredNumber("prior", words["hypothesis.prior"], in: 0...1)
    try reader.finish()
    return .hypothesis(
      HypothesisPrior(
        id: id, text: text, prior: prior, party: fields.word("party"), likelihoods: old?.likelihoods ?? [:],
        texts: fields.wordings("texts", in: languages)))
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}
