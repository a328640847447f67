import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// The first page of a folder without a dossier: asks step by step for what one needs to see first results.
struct NewDossierPage {
  static let path = "/new"
  let folder: String
  let token: FormToken
  let words: Words
  /// The address that was asked for, with its query.
  let address: String
  var fields = Fields(Dictionary(uniqueKeysWithValues: languages.map { ("language.\($0.rawValue)", "on") }))
  var mistakes: [String] = []

  private static let languages = Words.languages
  private static let speakers = 4
  private static let outcomes = 5

  init(folder: String, token: FormToken, words: Words, address: String = "/") {
    self.folder = folder
    self.words = words
    self.token = token
    self.address = address
  }

  func document() -> Document {
    let body = HTML { html in
      html.element("main", [.id("content"), .class("new")]) { main in
        main.add(LanguageSwitch(words: words, address: address).html)
        main.element("h1", text: words["new.title"])
        main.element("p", text: words("new.note", ["folder": folder]))
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
        for mistake in mistakes { list.element("li", text: mistake) }
      }
    }
  }

  private func form(_ html: inout HTML) {
    html.element(
      "form", [.class("dossier"), .id("edit"), Attribute("method", "post"), Attribute("action", Self.path)]
    ) { form in
      form.hidden(FormToken.field, token.text)
      talks(&form)
      sides(&form)
      speakers(&form)
      templates(&form)
      own(&form)
      form.element("div", [.class("buttons")]) { row in
        row.element("button", [Attribute("name", "do"), Attribute("value", "own")], text: words["new.write"])
      }
    }
  }

  // MARK: The steps

  private func step(_ number: Int, _ key: Words.Key, _ note: Words.Key, _ html: inout HTML) {
    html.element("h2", text: "\(number). \(words[key])")
    html.element("p", [.class("meta")], text: words[note])
  }

  private func talks(_ form: inout HTML) {
    step(1, "new.talks", "new.talks-note", &form)
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
  }

  private func sides(_ form: inout HTML) {
    step(2, "new.sides", "new.sides-note", &form)
    for (number, label) in [words["new.side"], words["new.other-side"]].enumerated() {
      form.element("fieldset") { set in
        set.element("legend", text: label)
        set.element("div", [.class("row")]) { $0.line(words["party.name"], "side-\(number)", fields, isRequired: true) }
        set.entries(words["new.side-names"], "side-\(number).names", fields, Self.languages, words, rows: 3)
      }
    }
    form.element("div", [.class("row")]) { $0.line(words["new.mediator"], "mediator", fields) }
  }

  private func speakers(_ form: inout HTML) {
    step(3, "new.speakers", "new.speakers-note", &form)
    for number in 0..<max(Self.speakers, fields.count(of: "speaker")) {
      let way = "speaker.\(number)"
      form.element("div", [.class("row")]) { row in
        row.line(words("field.numbered", ["field": words["person.name"], "number": number + 1]), "\(way).name", fields)
        row.line(words["new.other-names"], "\(way).names", fields, hint: words["new.names-hint"])
        row.line(words["person.title"], "\(way).title", fields)
        row.select(
          words["person.party"], "\(way).side", fields,
          [("0", fields.word("side-0") ?? words["new.side"]), ("1", fields.word("side-1") ?? words["new.other-side"])])
        row.select(
          words["person.authority"], "\(way).authority", fields,
          ["1", "0.9", "0.8", "0.6", "0.4"].map { ($0, words.term("authority", $0.replacing(".", with: "-"))) })
      }
    }
  }

  private func templates(_ form: inout HTML) {
    step(4, "new.ready", "new.ready-note", &form)
    form.element("fieldset", [.class("templates")]) { set in
      set.element("legend", text: words["new.ready"])
      for template in IssueTemplate.all {
        set.element("div") { one in
          one.check(template.name(in: words.language), "template.\(template.id)", fields)
          one.element("div", [.class("meta")], text: template.options(in: words.language).joined(separator: " → "))
        }
      }
    }
  }

  private func own(_ form: inout HTML) {
    step(5, "new.issue", "new.issue-note", &form)
    form.element("div", [.class("row")]) { row in
      row.line(words["issue-form.name"], "issue", fields)
      row.line(words["issue-form.question"], "question", fields, isWide: true)
    }
    form.entries(words["new.phrases"], "phrases", fields, Self.languages, words, rows: 3)
    for number in 0..<Self.outcomes {
      form.element("fieldset") { set in
        set.element("legend", text: words("new.outcome", ["number": number + 1]))
        set.element("div", [.class("row")]) {
          $0.line(words["issue-form.label"], "outcome.\(number).label", fields, isWide: true)
        }
        set.entries(words["new.outcome-phrases"], "outcome.\(number).phrases", fields, Self.languages, words, rows: 2)
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
}
