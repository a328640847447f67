import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// The first page of a folder without a dossier: asks for the little that one needs.
struct NewDossierPage {
  static let path = "/new"
  let folder: String
  let token: FormToken
  var fields = Fields(["language.en": "on"])
  var mistakes: [String] = []

  private static let languages: [Language] = [.english, .russian, .ukrainian]

  init(folder: String, token: FormToken) {
    self.folder = folder
    self.token = token
  }

  func document() -> Document {
    let body = HTML { html in
      html.element("main", [.id("content"), .class("new")]) { main in
        main.element("h1", text: "A new dossier")
        main.element(
          "p",
          text:
            "\(folder) holds no dossier yet. Say who negotiates about what; everything can be changed later, here or in the files."
        )
        problems(&main)
        form(&main)
        example(&main)
      }
    }
    return Document(title: "A new dossier", stylesheet: "/parley.css", body: body)
  }

  private func problems(_ html: inout HTML) {
    guard !mistakes.isEmpty else { return }
    html.element("section", [.class("mistakes"), Attribute("role", "alert")]) { box in
      box.element("ul", [.class("notes")]) { list in
        for mistake in mistakes { list.element("li", text: mistake) }
      }
    }
  }

  private func form(_ html: inout HTML) {
    html.element("form", [.class("dossier"), Attribute("method", "post"), Attribute("action", Self.path)]) { form in
      form.hidden(FormToken.field, token.text)
      form.element("div", [.class("row")]) { row in
        row.line("Title", "title", fields, isRequired: true, isWide: true, hint: "Wages at the harbour")
        row.line("First day under study", "from", fields, isRequired: true, type: "date")
        row.line("Last day", "to", fields, isRequired: true, type: "date")
      }
      form.element("fieldset") { set in
        set.element("legend", text: "Languages of the texts")
        for language in Self.languages {
          set.check(LanguageName.of(language), "language.\(language.rawValue)", fields)
        }
      }
      form.element("div", [.class("row")]) { row in
        row.line("One side", "side-0", fields, isRequired: true, hint: "Harbour Company")
        row.line("The other side", "side-1", fields, isRequired: true, hint: "Dockers’ Union")
      }
      form.element("h2", text: "The first issue")
      form.element("div", [.class("row")]) { row in
        row.line("In a few words", "issue", fields, isRequired: true, hint: "Wages")
        row.line(
          "As a question", "question", fields, isRequired: true, isWide: true, hint: "By how much do wages rise?")
      }
      form.element("label") { label in
        label.text("Its possible outcomes, one a line, from what the one side wants most to what the other wants most")
        label.element(
          "textarea", [Attribute("name", "options"), Attribute("rows", "5"), Attribute("required", "required")],
          text: fields["options"])
      }
      form.element("div", [.class("buttons")]) { row in
        row.element("button", [Attribute("name", "do"), Attribute("value", "own")], text: "Write the dossier")
      }
    }
  }

  private func example(_ html: inout HTML) {
    html.element("form", [.class("line"), Attribute("method", "post"), Attribute("action", Self.path)]) { form in
      form.hidden(FormToken.field, token.text)
      form.element("span", text: "Or begin from an example, wages at a harbour, and change it:")
      form.element(
        "button", [.class("plain"), Attribute("name", "do"), Attribute("value", "example")], text: "Write the example")
    }
  }

  /// What the fields say.
  /// - Throws: ``WorkspaceError`` with all that is wrong.
  func outline() throws -> DossierOutline {
    var reader = FieldReader(fields)
    let title = reader.required("title", "The title")
    let from = reader.day("from", "First day")
    let to = reader.day("to", "Last day")
    if let from, let to, to < from { reader.note("The last day lies before the first.") }
    if fields.word("from") == nil || fields.word("to") == nil { reader.note("The days under study are empty.") }
    let languages = Self.languages.filter { fields.isOn("language.\($0.rawValue)") }
    if languages.isEmpty { reader.note("Choose at least one language.") }
    let sides = [reader.required("side-0", "One side"), reader.required("side-1", "The other side")]
    let issue = reader.required("issue", "The issue")
    let question = reader.required("question", "The question")
    let options = fields.lines("options")
    if options.count < 2 { reader.note("Give at least two possible outcomes, one a line.") }
    try reader.finish()
    guard let from, let to, from <= to else { throw WorkspaceError(.argument, "the days under study are missing") }
    return DossierOutline(
      title: title, span: from...to, languages: languages, sides: sides, issue: issue, question: question,
      options: options)
  }
}
