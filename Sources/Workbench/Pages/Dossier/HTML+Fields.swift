import ParleyDossier
import ParleyDrawing
import ParleyText

/// The fields of the dossier's forms.
extension HTML {
  /// A line of text.
  mutating func line(
    _ label: String, _ name: String, _ fields: Fields, isRequired: Bool = false, isWide: Bool = false,
    hint: String? = nil, type: String = "text", language: Language? = nil
  ) {
    element("label", [.class(isWide ? "wide" : "")]) { html in
      html.text(label)
      html.empty(
        "input",
        [
          Attribute("type", type), Attribute("name", name), Attribute("value", fields[name]),
          Attribute("required", isRequired ? "required" : nil), Attribute("placeholder", hint),
          Attribute("lang", language?.rawValue),
        ])
    }
  }

  /// A number of a range.
  mutating func number(
    _ label: String, _ name: String, _ fields: Fields, from: String, to: String, isLabelHidden: Bool = false
  ) {
    element("label") { html in
      html.element("span", [.class(isLabelHidden ? "hidden" : "")], text: label)
      html.empty(
        "input",
        [
          Attribute("type", "number"), Attribute("name", name), Attribute("value", fields[name]),
          Attribute("min", from), Attribute("max", to), Attribute("step", "any"), .class("short"),
        ])
    }
  }

  mutating func check(_ label: String, _ name: String, _ fields: Fields, isLabelHidden: Bool = false) {
    element("label", [.class("check")]) { html in
      html.empty(
        "input",
        [
          Attribute("type", "checkbox"), Attribute("name", name),
          Attribute("checked", fields.isOn(name) ? "checked" : nil),
        ])
      html.element("span", [.class(isLabelHidden ? "hidden" : "")], text: " " + label)
    }
  }

  mutating func select(
    _ label: String, _ name: String, _ fields: Fields, _ options: [(id: String, name: String)], none: String? = nil
  ) {
    element("label") { html in
      html.text(label)
      html.element("select", [Attribute("name", name)]) { select in
        if let none { select.option("", none, isChosen: fields[name].isEmpty) }
        for option in options { select.option(option.id, option.name, isChosen: option.id == fields[name]) }
      }
    }
  }

  /// Entries, one a line, for each language beside each other.
  mutating func entries(
    _ label: String, _ name: String, _ fields: Fields, _ languages: [Language], _ words: Words, rows: Int = 4
  ) {
    element("div", [.class("languages")]) { html in
      for language in languages {
        html.element("label") { column in
          column.text("\(label), \(LanguageName.of(language, words))")
          column.element(
            "textarea",
            [
              Attribute("name", "\(name).\(language.rawValue)"), Attribute("rows", "\(rows)"),
              Attribute("lang", language.rawValue),
            ], text: fields["\(name).\(language.rawValue)"])
        }
      }
    }
  }

  /// The same words in other languages, one line each, folded away until there are some.
  mutating func wordings(
    _ label: String, _ name: String, _ fields: Fields, _ languages: [Language], _ words: Words, isWide: Bool = true
  ) {
    let isGiven = languages.contains { fields.word("\(name).\($0.rawValue)") != nil }
    element("details", [.class("wordings"), Attribute("open", isGiven ? "open" : nil)]) { html in
      html.element("summary", text: "\(label): \(words["wordings.title"])")
      html.element("div", [.class("row")]) { row in
        for language in languages {
          row.line(
            words("wordings.in", ["field": label, "language": LanguageName.of(language, words)]),
            "\(name).\(language.rawValue)", fields, isWide: isWide, language: language)
        }
      }
    }
  }

  /// The field for an identifier: to be written where something new is made, kept where it is there, with a way to another.
  mutating func identifier(
    _ fields: Fields, isOld: Bool, hint: String, renaming kind: Renaming.Kind? = nil, _ words: Words
  ) {
    guard isOld else { return line(words["dossier.identifier"], "id", fields, hint: hint) }
    hidden("id", fields["id"])
    hidden("old", "on")
    guard let kind else { return }
    element("p", [.class("meta identifier")]) { html in
      html.text(words["dossier.identifier-is"] + " ")
      html.element("code", text: fields["id"])
      html.text(" ")
      html.link(
        to: "/dossier/rename?kind=\(kind.rawValue)&id=\(fields["id"].percentEncoded)", text: words["dossier.rename"])
    }
  }
}

/// Languages by their names.
enum LanguageName {
  /// Those in which words can be given: the interface's, the dossier's, and those that there are.
  static func offered(_ dossier: Dossier, _ given: [Language] = []) -> [Language] {
    var languages = Words.languages + dossier.languages
    languages += given.sorted { $0.rawValue < $1.rawValue }
    var seen: Set<Language> = []
    return languages.filter { seen.insert($0).inserted }
  }

  static func of(_ language: Language, _ words: Words) -> String {
    let code = language.rawValue
    return Words.languages.contains(language) ? words.term("language-name", code) : code
  }
}

extension HTML {
  /// A field in a cell of a table, whose label is only heard.
  mutating func cell(_ label: String, _ name: String, _ fields: Fields, hint: String? = nil) {
    element("label") { html in
      html.element("span", [.class("hidden")], text: label)
      html.empty(
        "input",
        [
          Attribute("type", "text"), Attribute("name", name), Attribute("value", fields[name]),
          Attribute("placeholder", hint),
        ])
    }
  }
}
