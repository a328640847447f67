import ParleyDossier
import ParleyDrawing
import ParleyText

/// The fields of the dossier's forms.
extension HTML {
  /// A line of text.
  mutating func line(
    _ label: String, _ name: String, _ fields: Fields, isRequired: Bool = false, isWide: Bool = false,
    hint: String? = nil, type: String = "text"
  ) {
    element("label", [.class(isWide ? "wide" : "")]) { html in
      html.text(label)
      html.empty(
        "input",
        [
          Attribute("type", type), Attribute("name", name), Attribute("value", fields[name]),
          Attribute("required", isRequired ? "required" : nil), Attribute("placeholder", hint),
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

  /// The field for an identifier: to be written where something new is made, kept where it is there.
  mutating func identifier(_ fields: Fields, isOld: Bool, hint: String, _ words: Words) {
    if isOld {
      hidden("id", fields["id"])
      hidden("old", "on")
    } else {
      line(
        words["dossier.identifier"], "id", fields, isRequired: true, hint: hint)
    }
  }
}

/// Languages by their names.
enum LanguageName {
  static func of(_ language: Language, _ words: Words) -> String {
    let code = language.rawValue
    return Words.languages.contains(language) ? words.term("language-name", code) : code
  }
}
