import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// What stands on the ground on an issue, from when to when, and where that can be checked.
struct FactForm: DossierForm {
  static let path = "/dossier/fact"
  static let files = ["facts.yaml"]
  private let dossier: Dossier
  let fields: Fields
  private let old: Fact?

  init(_ dossier: Dossier, asking: Asking) throws {
    guard let id = asking.text("id") else {
      try self.init(dossier, fields: Fields(["from": dossier.span.lowerBound.description]))
      return
    }
    guard let fact = dossier.facts.first(where: { $0.id == id }) else {
      throw WorkspaceError(.notFound, "no fact “\(id)”")
    }
    var fields = Fields([
      "id": id, "old": "on", "choice": "\(fact.issue)/\(fact.option)", "from": fact.from.description,
      "to": fact.to?.description ?? "", "text": fact.text, "source": fact.source ?? "",
    ])
    fields.set("texts", fact.texts)
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.facts.first { $0.id == fields["id"] } : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String { words[old == nil ? "fact.new" : "fact.old"] }
  private var languages: [Language] { LanguageName.offered(dossier, old?.texts.keys.map { $0 } ?? []) }

  func add(to html: inout HTML, _ words: Words) {
    html.element("div", [.class("row")]) { row in
      row.line(words["fact.text"], "text", fields, isRequired: true, isWide: true)
      row.identifier(fields, isOld: isOld, hint: "north-left", renaming: .fact, words)
      row.options(words["fact.option"], "choice", fields, Telling(dossier, words))
      row.line(words["dossier.from"], "from", fields, isRequired: true, type: "date")
      row.line(words["fact.to"], "to", fields, type: "date")
      row.line(words["dossier.source"], "source", fields, isWide: true)
    }
    html.wordings(words["fact.text"], "texts", fields, languages, words)
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let text = reader.required("text", words["fact.text"])
    let id = reader.identifier(old?.id, from: text, else: "fact", taken: dossier.facts.map(\.id))
    let choice = reader.required("choice", words["fact.option"]).split(separator: "/", maxSplits: 1).map(String.init)
    let from = reader.requiredDay("from", words["dossier.from"])
    let to = reader.day("to", words["fact.to"])
    try reader.finish()
    return .fact(
      Fact(
        id: id, issue: choice.first ?? "", option: choice.dropFirst().first ?? "",
        from: from ?? dossier.span.lowerBound, to: to, text: text, source: fields.word("source"),
        texts: fields.wordings("texts", in: languages)))
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}

extension HTML {
  /// A choice among the options of all issues, "issue/option".
  mutating func options(
    _ label: String, _ name: String, _ fields: Fields, _ telling: Telling, none: String? = nil
  ) {
    element("label") { html in
      html.text(label)
      html.element("select", [Attribute("name", name)]) { select in
        if let none { select.option("", none, isChosen: fields[name].isEmpty) }
        for issue in telling.dossier.issues {
          select.element("optgroup", [Attribute("label", issue.name)]) { group in
            for option in issue.options {
              let id = "\(issue.id)/\(option.id)"
              group.option(id, option.label, isChosen: id == fields[name])
            }
          }
        }
      }
    }
  }
}
