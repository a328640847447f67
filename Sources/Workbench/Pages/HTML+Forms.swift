import Foundation
import ParleyDrawing

extension HTML {
  mutating func hidden(_ name: String, _ value: String) {
    empty("input", [Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value)])
  }

  mutating func option(_ value: String, _ text: String, isChosen: Bool) {
    element(
      "option", [Attribute("value", value), Attribute("selected", isChosen ? "selected" : nil)], text: text)
  }

  /// A labelled field of a form.
  mutating func field(
    _ label: String, name: String, value: String?, type: String = "search", isRequired: Bool = false
  ) {
    element("label") { html in
      html.text(label)
      html.empty(
        "input",
        [
          Attribute("type", type), Attribute("name", name), Attribute("value", value ?? ""),
          Attribute("required", isRequired ? "required" : nil),
        ])
    }
  }

  /// A labelled choice among identifiers, with "any" first.
  mutating func choice(
    _ label: String, name: String, chosen: String?, _ options: [(id: String, name: String)],
    words: Words = .english
  ) {
    choices(label, name: name, chosen: chosen, [("", options)], words: words)
  }

  /// A labelled choice among groups of identifiers, with "any" first; a group without a name stands open.
  mutating func choices(
    _ label: String, name: String, chosen: String?, _ groups: [(name: String, options: [(id: String, name: String)])],
    words: Words
  ) {
    element("label") { html in
      html.text(label)
      html.element("select", [Attribute("name", name)]) { select in
        select.element("option", [Attribute("value", "")], text: words["form.any"])
        for group in groups {
          func list(_ html: inout HTML) {
            for one in group.options { html.option(one.id, one.name, isChosen: one.id == chosen) }
          }
          if group.name.isEmpty {
            list(&select)
          } else {
            select.element("optgroup", [Attribute("label", group.name)], list)
          }
        }
      }
    }
  }
}

extension String {
  /// As a value within a query.
  var percentEncoded: String {
    addingPercentEncoding(withAllowedCharacters: CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~")))
      ?? ""
  }
}
