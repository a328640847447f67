import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// The first page of a folder without a dossier: asks for the little that one needs.
struct NewDossierPage {
  static let path = "/new"
  let folder: String
  let token: FormToken
  let words: Words
  var fields = Fields(["language.en": "on"])
  var mistakes: [String] = []

  private static let languages: [Language] = [.english, .russian, .ukrainian]

  init(folder: String, token: FormToken, words: Words) {
    self.folder = folder
    self.words = words
    self.token = token
  }

  func document() -> Document {
    let body = HTML { html in
      html.element("main", [.id("content"), .class("new")]) { main in
        main.element("h1", text: words["new.title"])
        main.element(
          "p",
          text:
            words("new.note", ["folder": folder])
        )
        problems(&main)
        form(&main)
        example(&main)
      }
    }
    return Document(
      title: words["new.title"], language: words.language.rawValue, stylesheet: "/parley.css", body: body)
  }

  private func problems(_ html: inout HTML) {
    guard !mistakes.isEmpty else { return }
    html.element("section", [.class("mistakes"), Attribute("role", "alert")]) { box in
      box.element("ul", [.class("notes")]) { list in
        for mistake in mistakes { list.element("li", [Attribute("lang", "en")], text: mistake) }
      }
    }
  }

  private func form(_ html: inout HTML) {
    html.element("form", [.class("dossier"), Attribute("method", "post"), Attribute("action", Self.path)]) { form in
      form.hidden(FormToken.field, token.text)
      form.element("div", [.class("row")]) { row in
        row.line(words["new.name"], "title", fields, isRequired: true, isWide: true)
        row.line(words["new.from"], "from", fields, isRequired: true, type: "date")
        row.line(words["new.to"], "to", fields, isRequired: true, type: "date")
      }
      form.element("fieldset") { set in
        set.element("legend", text: words["new.languages"])
        for language in Self.languages {
          set.check(LanguageName.of(language, words), "language.\(language.rawValue)", fields)
        }
      }
      form.element("div", [.class("row")]) { row in
        row.line(words["new.side"], "side-0", fields, isRequired: true)
        row.line(words["new.other-side"], "side-1", fields, isRequired: true)
      }
      form.element("h2", text: words["new.issue"])
      form.element("div", [.class("row")]) { row in
        row.line(words["issue-form.name"], "issue", fields, isRequired: true)
        row.line(words["issue-form.question"], "question", fields, isRequired: true, isWide: true)
      }
      form.element("label") { label in
        label.text(words["new.options"])
        label.element(
          "textarea", [Attribute("name", "options"), Attribute("rows", "5"), Attribute("required", "required")],
          text: fields["options"])
      }
      form.element("div", [.class("buttons")]) { row in
        row.element("button", [Attribute("name", "do"), Attribute("value", "own")], text: words["new.write"])
      }
    }
  }

  private func example(_ html: inout HTML) {
    html.element("form", [.class("line"), Attribute("method", "post"), Attribute("action", Self.path)]) { form in
      form.hidden(FormToken.field, token.text)
      form.element("span", text: words["new.example"])
      form.element(
        "button", [.class("plain"), Attribute("name", "do"), Attribute("value", "example")],
        text: words["new.write-example"])
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
