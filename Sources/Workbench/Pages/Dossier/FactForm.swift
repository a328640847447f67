import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// What stands on the ground on an issue, from when to when, and where that can be checked.
struct FactForm: DossierForm {
  static let path = "/dossier/fact"
  static let file = "facts.yaml"
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
    let fields = Fields([
      "id": id, "old": "on", "choice": "\(fact.issue)/\(fact.option)", "from": fact.from.description,
      "to": fact.to?.description ?? "", "text": fact.text, "source": fact.source ?? "",
    ])
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    old = fields.isOn("old") ? dossier.facts.first { $0.id == fields["id"] } : nil
  }

  var isOld: Bool { old != nil }
  func title(_ words: Words) -> String { words[old == nil ? "fact.new" : "fact.old"] }

  func add(to html: inout HTML, _ words: Words) {
    html.element("div", [.class("row")]) { row in
      row.identifier(fields, isOld: isOld, hint: "north-left", words)
      row.element("label") { label in
        label.text(words["fact.option"])
        label.element("select", [Attribute("name", "choice")]) { select in
          for issue in dossier.issues {
            select.element("optgroup", [Attribute("label", issue.name)]) { group in
              for option in issue.options {
                let id = "\(issue.id)/\(option.id)"
                group.option(id, option.label, isChosen: id == fields["choice"])
              }
            }
          }
        }
      }
      row.line(words["dossier.from"], "from", fields, isRequired: true, type: "date")
      row.line(words["fact.to"], "to", fields, type: "date")
      row.line(words["fact.text"], "text", fields, isRequired: true, isWide: true)
      row.line(words["dossier.source"], "source", fields, isWide: true)
    }
  }

  func edit() throws -> DossierEdit {
    var reader = FieldReader(fields)
    let id = reader.required("id", "The identifier")
    if !isOld, dossier.facts.contains(where: { $0.id == id }) { reader.note("There is a fact “\(id)” already.") }
    let choice = reader.required("choice", "The option").split(separator: "/", maxSplits: 1).map(String.init)
    let text = reader.required("text", "What is so")
    let from = reader.day("from", "From")
    if from == nil, fields.word("from") == nil { reader.note("The first day is empty.") }
    let to = reader.day("to", "Last day")
    try reader.finish()
    return .fact(
      Fact(
        id: id, issue: choice.first ?? "", option: choice.dropFirst().first ?? "",
        from: from ?? dossier.span.lowerBound, to: to, text: text, source: fields.word("source")))
  }

  func removal() throws -> DossierEdit? { old.map { .removing($0) } }
}
