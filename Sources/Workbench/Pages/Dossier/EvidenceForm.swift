import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyText
import ParleyWorkspace

/// A piece of evidence that the analyst adds: what was seen, and how probable that would be under each hypothesis.
struct EvidenceForm: DossierForm {
  static let path = "/dossier/evidence"
  static let files = ["outlook.yaml"]
  private let dossier: Dossier
  let fields: Fields
  private let old: GivenEvidence?

  init(_ dossier: Dossier, asking: Asking) throws {
    guard let id = asking.text("id") else {
      try self.init(
        dossier,
        fields: Fields([
          "party": asking.text("party") ?? dossier.sides.first?.id ?? "", "date": dossier.span.upperBound.description,
        ]))
      return
    }
    guard let evidence = dossier.outlook.evidence.first(where: { $0.id == id }) else {
      throw WorkspaceError(.notFound, "no evidence “\(id)”")
    }
    var fields = Fields([
      "id": id, "old": "on", "party": evidence.party ?? "", "date": evidence.date.description, "text": evidence.text,
      "source": evidence.source ?? "",
    ])
    for (hypothesis, value) in evidence.likelihoods { fields["l/\(hypothesis)"] = FieldReader.shown(value) }
    fields.set("texts", evidence.texts)
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.outlook.evidence.first { $0.id == fields["id"] } : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String { words[old == nil ? "piece.new" : "piece.old"] }

  private var hypotheses: [HypothesisPrior] {
    let parties = fields.word("party").map { [$0] } ?? dossier.sides.map(\.id)
    var ids: Set<String> = []
    return parties.flatMap(dossier.outlook.hypotheses(on:)).filter { ids.insert($0.id).inserted }
  }

  func add(to html: inout HTML, _ words: Words) {
    html.element("div", [.class("row")]) { row in
      row.line(words["piece.text"], "text", fields, isRequired: true, isWide: true)
      row.identifier(fields, isOld: isOld, hint: "north-left", renaming: .evidence, words)
      if isOld {
        row.hidden("party", fields["party"])
      } else {
        row.select(
          words["piece.party"], "party", fields, dossier.sides.map { ($0.id, Telling(dossier, words).party($0.id)) })
      }
      row.line(words["piece.day"], "date", fields, isRequired: true, type: "date")
      row.line(words["dossier.source"], "source", fields, isWide: true)
    }
    html.wordings(words["piece.text"], "texts", fields, languages, words)
    html.element("h2", text: words["piece.how-probable"])
    html.element(
      "p", [.class("meta")],
      text: words["piece.note"])
    html.element("div", [.class("row")]) { row in
      for hypothesis in hypotheses {
        row.number(
          words("piece.if", ["hypothesis": name(hypothesis, words)]), "l/\(hypothesis.id)", fields, from: "0", to: "1")
      }
    }
  }

  private func name(_ hypothesis: HypothesisPrior, _ words: Words) -> String {
    HypothesisName(Telling(dossier, words)).text(hypothesis.id, hypothesis.text)
  }

  private var languages: [Language] { LanguageName.offered(dossier, old?.texts.keys.map { $0 } ?? []) }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let text = reader.required("text", words["piece.text"])
    let id = reader.identifier(old?.id, from: text, else: "evidence", taken: dossier.outlook.evidence.map(\.id))
    let date = reader.requiredDay("date", words["piece.day"])
    var likelihoods = old?.likelihoods ?? [:]
    for hypothesis in hypotheses {
      likelihoods[hypothesis.id] = reader.number("l/\(hypothesis.id)", name(hypothesis, words), in: 0...1)
    }
    if likelihoods.isEmpty { reader.note("piece.no-likelihood") }
    try reader.finish()
    return .evidence(
      GivenEvidence(
        id: id, date: date ?? dossier.span.upperBound, text: text, party: fields.word("party"),
        likelihoods: likelihoods, source: fields.word("source"), texts: fields.wordings("texts", in: languages)),
      order: likelihoods.keys.sorted())
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}
