import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// A side's red lines: on each issue the worst option that it may accept, with the sentence that says so.
struct RedLinesForm: DossierForm {
  static let path = "/dossier/red-lines"
  static let files = ["outlook.yaml"]
  private let dossier: Dossier
  private let side: Party
  let fields: Fields

  init(_ dossier: Dossier, asking: Asking) throws {
    let id = asking.text("party") ?? dossier.sides.first?.id ?? ""
    var fields = Fields(["party": id])
    for (issue, line) in dossier.outlook.redLines[id] ?? [:] {
      fields["worst.\(issue)"] = line.worst
      fields["said.\(issue)"] = line.said ?? ""
      fields["source.\(issue)"] = line.source ?? ""
      fields["from.\(issue)"] = line.from?.description ?? ""
    }
    // A claim that leads here brings its sentence along.
    if let issue = asking.text("issue"), dossier.issue(issue) != nil {
      for name in ["worst", "said", "source", "from"] {
        if let text = asking.text(name) { fields["\(name).\(issue)"] = text }
      }
    }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    side = try dossier.side(of: fields)
  }

  var isOld: Bool { false }
  func title(_ words: Words) -> String { words("red-lines.title", ["party": Telling(dossier, words).party(side.id)]) }

  func add(to html: inout HTML, _ words: Words) {
    let telling = Telling(dossier, words)
    html.hidden("party", side.id)
    html.element("p", [.class("meta")], text: words["red-lines.note"])
    html.element("p") { line in
      for other in dossier.sides where other.id != side.id {
        line.link(
          to: "\(Self.path)?party=\(other.id.percentEncoded)",
          text: words("red-lines.title", ["party": telling.party(other.id)]))
        line.text(" ")
      }
    }
    for issue in telling.dossier.issues {
      html.element("fieldset") { set in
        set.element("legend", text: issue.name)
        set.element("div", [.class("row")]) { row in
          row.select(
            words["red-lines.worst"], "worst.\(issue.id)", fields,
            dossier.options(of: issue, outwardFrom: side).map { ($0.id, $0.label) },
            none: words["red-lines.none"])
          row.line(words["red-lines.said"], "said.\(issue.id)", fields, isWide: true)
          row.line(words["dossier.source"], "source.\(issue.id)", fields)
          row.line(words["red-lines.from"], "from.\(issue.id)", fields, type: "date")
        }
      }
    }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    var lines: [String: RedLine?] = [:]
    for issue in dossier.issues {
      let from = reader.day("from.\(issue.id)", words["red-lines.from"])
      let said = fields.word("said.\(issue.id)")
      guard let worst = fields.word("worst.\(issue.id)") else {
        if said != nil {
          reader.note("field.empty", "\(Telling(dossier, words).issue(issue.id)): \(words["red-lines.worst"])")
        }
        lines[issue.id] = .some(nil)
        continue
      }
      lines[issue.id] = RedLine(worst: worst, said: said, source: fields.word("source.\(issue.id)"), from: from)
    }
    try reader.finish()
    return .redLines(lines, of: side.id)
  }

  func removal() throws -> DossierEdit? { nil }
}
