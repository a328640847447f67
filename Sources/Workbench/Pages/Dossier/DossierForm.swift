import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// A part of the dossier as a form: a party, a person, an issue.
protocol DossierForm {
  /// Where the form is shown and sent to.
  static var path: String { get }
  /// The files that it may change, the one that it mainly writes first.
  static var files: [String] { get }
  func title(_ words: Words) -> String
  var fields: Fields { get }
  /// Whether it changes something that is there; else it adds something.
  var isOld: Bool { get }
  /// Whether sending it can show what it would do.
  var hasPreview: Bool { get }
  /// Names of the scripts that it runs.
  var scripts: [String] { get }

  /// The form for what the query names.
  init(_ dossier: Dossier, asking: Asking) throws
  /// The form as it came back.
  init(_ dossier: Dossier, fields: Fields) throws

  func add(to html: inout HTML, _ words: Words)
  /// What the fields say, as a change.
  /// - Throws: ``WorkspaceError`` with all that is wrong in them.
  func edit(_ words: Words) throws -> DossierEdit
  /// Taking it out; nil where that cannot be done here.
  func removal() throws -> DossierEdit?
}

extension DossierForm {
  var hasPreview: Bool { false }
  var scripts: [String] { [] }
}

/// A form of the dossier on its page, with what was wrong when it was sent, and what it would do.
struct DossierFormPage<Form: DossierForm> {
  let workspace: Workspace
  let form: Form
  let asking: Asking
  let token: FormToken
  /// Of the files that the form changes, as they were when the form was made.
  let fingerprint: String
  var mistakes: [String] = []
  var preview: HTML?

  private var words: Words { asking.words }

  func document() -> Document {
    PageFrame(workspace, asking, title: form.title(words), section: "/dossier", scripts: form.scripts).document {
      html in
      html.element("p", [.class("meta")]) { $0.link(to: "/dossier", text: "← \(words["page.dossier"])") }
      html.element("h1", text: form.title(words))
      if !mistakes.isEmpty {
        html.element("section", [.class("mistakes"), Attribute("role", "alert")]) { box in
          box.element("p") { $0.element("strong", text: words["dossier.unsaved"]) }
          box.element("ul", [.class("notes")]) { list in
            for mistake in mistakes { list.element("li", text: mistake) }
          }
        }
      }
      html.element(
        "form", [.class("dossier"), .id("edit"), Attribute("method", "post"), Attribute("action", Form.path)]
      ) { body in
        body.hidden(FormToken.field, token.text)
        body.hidden("fingerprint", fingerprint)
        form.add(to: &body, words)
        buttons(&body)
      }
      html.element("section", [.id("preview"), Attribute("aria-live", "polite")]) { section in
        if let preview { section.add(preview) }
      }
    }
  }

  private func buttons(_ html: inout HTML) {
    html.element("div", [.class("buttons sticky")]) { row in
      button("save", words("dossier.save", ["file": Form.files.first ?? ""]), &row)
      if form.hasPreview { button("preview", words["dossier.preview"], isPlain: true, &row) }
      row.link(to: "/dossier", [.class("button")], text: words["dossier.leave"])
      if form.isOld { button("remove", words["dossier.remove"], isPlain: true, &row) }
    }
  }

  private func button(_ value: String, _ text: String, isPlain: Bool = false, _ html: inout HTML) {
    html.element(
      "button",
      [
        .class(isPlain ? "plain" : "main"), Attribute("name", "do"), Attribute("value", value),
        Attribute("formnovalidate", value == "remove" ? "formnovalidate" : nil),
      ], text: text)
  }
}
