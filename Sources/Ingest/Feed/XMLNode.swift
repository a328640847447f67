/// A piece of an XML document: an element or a text.
indirect enum XMLNode {
  case text(String)
  case element(XMLElementNode)
}

/// An element with its name without prefix in small letters.
struct XMLElementNode {
  var name: String
  /// The prefix as the document writes it, or the well-known one of its namespace.
  var prefix: String
  var attributes: [String: String]
  var children: [XMLNode] = []

  var elements: [XMLElementNode] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  func first(_ name: String, prefix: String = "") -> XMLElementNode? {
    elements.first { $0.name == name && $0.prefix == prefix }
  }

  /// An attribute by its name in small letters, however it is written.
  func attribute(_ name: String) -> String? {
    attributes[name] ?? attributes.first { $0.key.lowercased() == name }?.value
  }

  /// All text inside, in order.
  var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// What is inside as markup, for content given as XHTML.
  var markup: String {
    children.map { child in
      switch child {
      case .text(let text): text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      case .element(let element):
        "<\(element.name)"
          + element.attributes.sorted { $0.key < $1.key }.map {
            " \($0.key)=\"\($0.value.replacing("\"", with: "&quot;"))\""
          }.joined()
          + ">\(element.markup)</\(element.name)>"
      }
    }.joined()
  }

  /// This element and all inside it that have a name, in order.
  func all(_ name: String) -> [XMLElementNode] {
    (self.name == name ? [self] : []) + elements.flatMap { $0.all(name) }
  }
}
