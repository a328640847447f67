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
  mutating func choice(_ label: String, name: String, chosen: String?, _ options: [(id: String, name: String)]) {
    element("label") { html in
      html.text(label)
      html.element("select", [Attribute("name", name)]) { select in
        select.element("option", [Attribute("value", "")], text: "any")
        for option in options {
          select.element(
            "option", [Attribute("value", option.id), Attribute("selected", option.id == chosen ? "selected" : nil)],
            text: option.name)
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
