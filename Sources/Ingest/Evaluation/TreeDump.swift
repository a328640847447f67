import CMyHTML

/// The whole tree that the HTML library makes of a document or fragment, written as the tests of html5lib write trees.
enum TreeDump {
  /// - Parameter context: the element in which a fragment stands, such as "td" or "svg path"; nil for a document.
  static func text(_ bytes: [UInt8], context: String?) -> String? {
    guard let engine = MyHTMLEngine(), engine.parse(bytes, context: context.map(place)),
      let document = myhtml_tree_get_document(engine.tree)
    else { return nil }
    // A fragment stands inside an element that is no part of it.
    let root = context == nil ? document : myhtml_node_child(document)
    var lines: [String] = []
    appendChildren(of: root, depth: 0, to: &lines)
    return lines.joined(separator: "\n")
  }

  private static func place(_ context: String) -> MyHTMLEngine.Context {
    let parts = context.split(separator: " ").map(String.init)
    let space =
      switch parts.count > 1 ? parts[0] : "" {
      case "svg": MyHTML_NAMESPACE_SVG
      case "math": MyHTML_NAMESPACE_MATHML
      default: MyHTML_NAMESPACE_HTML
      }
    return MyHTMLEngine.Context(name: parts.last ?? "div", space: space)
  }

  private static func appendChildren(of node: MyHTMLEngine.Node?, depth: Int, to lines: inout [String]) {
    guard let node, depth < 1000 else { return }
    var child = myhtml_node_child(node)
    while let current = child {
      append(current, depth: depth, to: &lines)
      child = myhtml_node_next(current)
    }
  }

  private static func append(_ node: MyHTMLEngine.Node, depth: Int, to lines: inout [String]) {
    let indent = "| " + String(repeating: "  ", count: depth)
    let id = myhtml_node_tag_id(node)
    if id == MyHTML_TAG__TEXT.rawValue {
      lines.append("\(indent)\"\(string(myhtml_node_text, node))\"")
    } else if id == MyHTML_TAG__COMMENT.rawValue {
      lines.append("\(indent)<!-- \(string(myhtml_node_text, node)) -->")
    } else if id == MyHTML_TAG__DOCTYPE.rawValue {
      lines.append("\(indent)<!DOCTYPE \(doctype(node))>")
    } else {
      lines.append("\(indent)<\(prefix(myhtml_node_namespace(node)))\(name(node))>")
      lines += attributes(of: node).map { "\(indent)  \($0)" }
      let isTemplate =
        id == MyHTML_TAG_TEMPLATE.rawValue && myhtml_node_namespace(node) == MyHTML_NAMESPACE_HTML
      if isTemplate { lines.append("\(indent)  content") }
      appendChildren(of: node, depth: depth + (isTemplate ? 2 : 1), to: &lines)
    }
  }

  /// The library keeps one name an element, in SVG's spelling where SVG has one.
  private static func name(_ node: MyHTMLEngine.Node) -> String {
    let name = string({ myhtml_tag_name_by_id(node.pointee.tree, $0?.pointee.tag_id ?? 0, $1) }, node)
    return myhtml_node_namespace(node) == MyHTML_NAMESPACE_SVG ? name : name.lowercased()
  }

  private static func prefix(_ space: myhtml_namespace_t) -> String {
    switch space {
    case MyHTML_NAMESPACE_SVG: "svg "
    case MyHTML_NAMESPACE_MATHML: "math "
    case MyHTML_NAMESPACE_XLINK: "xlink "
    case MyHTML_NAMESPACE_XML: "xml "
    case MyHTML_NAMESPACE_XMLNS: "xmlns "
    default: ""
    }
  }

  private static func attributes(of node: MyHTMLEngine.Node) -> [String] {
    var lines: [String] = []
    var attribute = myhtml_node_attribute_first(node)
    while let current = attribute {
      let key = prefix(myhtml_attribute_namespace(current)) + string(myhtml_attribute_key, current)
      lines.append("\(key)=\"\(string(myhtml_attribute_value, current))\"")
      attribute = myhtml_attribute_next(current)
    }
    return lines.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
  }

  private static func doctype(_ node: MyHTMLEngine.Node) -> String {
    guard let type = DocumentType(myhtml_node_attribute_first(node)) else { return "" }
    guard type.publicID != nil || type.systemID != nil else { return type.name }
    return "\(type.name) \"\(type.publicID ?? "")\" \"\(type.systemID ?? "")\""
  }

  private static func string<Thing>(
    _ read: (Thing?, UnsafeMutablePointer<Int>?) -> UnsafePointer<CChar>?, _ thing: Thing
  ) -> String {
    String(decoding: MyHTMLText.bytes(read, thing), as: UTF8.self)
  }
}
