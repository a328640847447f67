/// A piece of HTML or SVG that is well-formed and escaped by its type.
///
/// Names of elements and attributes are `StaticString`s, written in this program; everything else passes through
/// ``text(_:)`` or an ``Attribute`` and is escaped. There is no way to put a text from outside into markup as it stands.
public struct HTML: Sendable, Hashable {
  public private(set) var markup = ""

  public init() {}

  public init(_ build: (inout HTML) -> Void) { build(&self) }

  /// Adds a text, escaped.
  public mutating func text(_ text: String) { Escaping.append(text, to: &markup) }

  /// Adds markup made earlier.
  public mutating func add(_ html: HTML) { markup += html.markup }

  /// Adds an element with what `body` puts into it.
  public mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout HTML) -> Void
  ) {
    open(name, attributes)
    markup += ">"
    body(&self)
    markup += "</\(name)>"
  }

  /// Adds an element that holds only a text.
  public mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Adds an element without content: `<br>`, `<input …>`; in SVG, `<circle …/>`.
  public mutating func empty(_ name: StaticString, _ attributes: [Attribute] = []) {
    open(name, attributes)
    markup += "/>"
  }

  /// A link; an address that is not http, https, or a path of this site leads nowhere.
  public mutating func link(to address: String, _ attributes: [Attribute] = [], _ body: (inout HTML) -> Void) {
    element("a", [.href(address)] + attributes, body)
  }

  public mutating func link(to address: String, _ attributes: [Attribute] = [], text: String) {
    link(to: address, attributes) { $0.text(text) }
  }

  /// The start of a document, then what the program itself wrote as style or script, which must not hold outside text.
  mutating func trusted(_ markup: String) { self.markup += markup }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    markup += "<\(name)"
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      markup += " \(attribute.name)=\""
      Escaping.append(value, to: &markup)
      markup += "\""
    }
  }
}
