import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// Another identifier for something, everywhere: in all files, in the ledger's codings, in people's reviews.
struct RenameForm: DossierForm {
  static let path = "/dossier/rename"
  static let files = ["dossier.yaml", "people.yaml", "issues.yaml", "facts.yaml", "outlook.yaml"]
  private let dossier: Dossier
  private let kind: Renaming.Kind
  let fields: Fields

  init(_ dossier: Dossier, asking: Asking) throws {
    let id = asking.text("id") ?? ""
    try self.init(dossier, fields: Fields(["kind": asking.text("kind") ?? "", "from": id, "to": id]))
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    guard let kind = Renaming.Kind(rawValue: fields["kind"]) else {
      throw WorkspaceError(.notFound, "nothing of the kind “\(fields["kind"])” can be renamed")
    }
    self.kind = kind
    guard dossier.identifiers(of: kind).contains(fields["from"]) else {
      throw WorkspaceError(.notFound, "no \(kind.rawValue) “\(fields["from"])”")
    }
  }

  var isOld: Bool { false }
  func title(_ words: Words) -> String { words("rename.title", ["id": fields["from"]]) }

  func add(to html: inout HTML, _ words: Words) {
    html.hidden("kind", kind.rawValue)
    html.hidden("from", fields["from"])
    html.element("p", [.class("meta")], text: words["rename.note"])
    html.element("div", [.class("row")]) { row in
      row.line(words["rename.to"], "to", fields, isRequired: true)
    }
    if kind == .option || kind == .issue { html.element("p", [.class("meta")], text: words["rename.coder"]) }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    let name = reader.required("to", words["rename.to"])
    if name != fields["from"], dossier.identifiers(of: kind).contains(name) {
      reader.note("field.taken", words["rename.to"], ["found": name])
    }
    try reader.finish()
    return .renaming(kind, from: fields["from"], to: name)
  }

  func removal() throws -> DossierEdit? { nil }
}
