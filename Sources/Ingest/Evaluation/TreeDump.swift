import CMyHTML

/// The whole tree that the HTML library makes of a document or fragment, written as the tests of html5lib write trees.
enum TreeDump {
  /// - Parameter context: the element in which a fragment stands, such as "td" or "svg path"; nil for a document.
  static func text(_ bytes: [UInt8], context: String?) -> String? {
    guard let engine = myhtml_create() else { return nil }
    defer { myhtml_destroy(engine) }
    guard myhtml_init(engine, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) == 0, let tree = myhtml_tree_create() else {
      return nil
    }
    defer { myhtml_tree_destroy(tree) }
    myhtml_tree_init(tree, engine)
    let status = bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context else { return myhtml_parse_single(tree, MyENCODING_UTF_8, start, buffer.count) }
      let parts = context.split(separator: " ").map(String.init)
      let name = parts.last ?? "div"
      let space =
        switch parts.count > 1 ? parts[0] : "" {
        case "svg": MyHTML_NAMESPACE_SVG
        case "math": MyHTML_NAMESPACE_MATHML
        default: MyHTML_NAMESPACE_HTML
        }
      return myhtml_parse_fragment_single(
        tree, MyENCODING_UTF_8, start, buffer.count, myhtml_tag_id_by_name(tree, name, name.utf8.count), space)
    }
    guard status == 0, let document = myhtml_tree_get_document(tree) else { return nil }
    // A fragment stands inside an element that is no part of it.
    let root = context == nil ? document : myhtml_node_child(document)
    var lines: [String] = []
    appendChildren(of: root, depth: 0, to: &lines)
    return lines.joined(separator: "\n")
  }

  private static func appendChildren(of node: OpaquePointer?, depth: Int, to lines: inout [String]) {
    guard let node, depth < 1000 else { return }
    var child = myhtml_node_child(node)
    while let current = child {
      append(current, depth: depth, to: &lines)
      child = myhtml_node_next(current)
    }
  }

  private static func append(_ node: OpaquePointer, depth: Int, to lines: inout [String]) {
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

  private static func name(_ node: OpaquePointer) -> String {
    var length = 0
    guard let characters = myhtml_tag_name_by_id(myhtml_node_tree(node), myhtml_node_tag_id(node), &length) else {
      return ""
    }
    return text(characters, length)
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

  private static func attributes(of node: OpaquePointer) -> [String] {
    pairs(of: node).map { "\(prefix($0.space))\($0.key)=\"\($0.value)\"" }.sorted {
      $0.utf16.lexicographicallyPrecedes($1.utf16)
    }
  }

  /// The library keeps a document type's name, the word PUBLIC or SYSTEM, and the identifiers as attributes in a row.
  private static func doctype(_ node: OpaquePointer) -> String {
    let pairs = pairs(of: node)
    guard let name = pairs.first?.key else { return "" }
    guard pairs.count > 2 else { return name }
    let identifiers = pairs.dropFirst(2).map { $0.value.isEmpty ? $0.key : $0.value }
    let isPublic = pairs[1].key.lowercased() == "public"
    let first = isPublic ? identifiers.first ?? "" : ""
    let second = isPublic ? identifiers.dropFirst().first ?? "" : identifiers.first ?? ""
    return "\(name) \"\(first)\" \"\(second)\""
  }

  private static func pairs(of node: OpaquePointer) -> [(space: myhtml_namespace_t, key: String, value: String)] {
    var pairs: [(space: myhtml_namespace_t, key: String, value: String)] = []
    var attribute = myhtml_node_attribute_first(node)
    while let current = attribute {
      var length = 0
      let key = myhtml_attribute_key(current, &length).map { text($0, length) } ?? ""
      let value = myhtml_attribute_value(current, &length).map { text($0, length) } ?? ""
      pairs.append((myhtml_attribute_namespace(current), key, value))
      attribute = myhtml_attribute_next(current)
    }
    return pairs
  }

  private static func string(
    _ read: (OpaquePointer?, UnsafeMutablePointer<Int>?) -> UnsafePointer<CChar>?, _ node: OpaquePointer
  ) -> String {
    var length = 0
    return read(node, &length).map { text($0, length) } ?? ""
  }

  private static func text(_ characters: UnsafePointer<CChar>, _ length: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: characters, count: length), as: UTF8.self)
  }
}
