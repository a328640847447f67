import CMyHTML

/// The HTML parser MyHTML (Alexander Borisov), single-threaded, one instance for many pages.
///
/// Not `Sendable`: each thread makes its own.
final class MyHTMLParser: HTMLParser {
  static let name = "myhtml/4.0.5"

  /// Deeper nesting is cut off; browsers stop at 512.
  static let maximumDepth = 512

  private let engine: OpaquePointer
  private let tree: OpaquePointer
  private var tags: [HTMLTag] = []

  init?() {
    guard let engine = myhtml_create() else { return nil }
    guard myhtml_init(engine, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) == 0, let tree = myhtml_tree_create() else {
      myhtml_destroy(engine)
      return nil
    }
    self.engine = engine
    self.tree = tree
    myhtml_tree_init(tree, engine)
  }

  deinit {
    myhtml_tree_destroy(tree)
    myhtml_destroy(engine)
  }

  func parse(_ bytes: [UInt8]) -> HTMLTree? {
    defer { myhtml_tree_clean(tree) }
    let status = bytes.withUnsafeBytes { buffer in
      myhtml_parse_single(
        tree, MyENCODING_UTF_8, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == 0, let root = myhtml_tree_get_node_html(tree) else { return nil }
    var flat = HTMLTree()
    flat.store.reserveCapacity(bytes.count)
    flat.nodes.reserveCapacity(bytes.count / 24)
    copy(root, into: &flat)
    return flat
  }

  /// Walks the library's tree once, without recursion.
  private func copy(_ root: OpaquePointer, into flat: inout HTMLTree) {
    var open: [Int] = []
    var node = root
    while true {
      let isKept = open.count < Self.maximumDepth && append(node, parent: open.last ?? -1, to: &flat)
      if isKept, let child = myhtml_node_child(node) {
        open.append(flat.nodes.count - 1)
        node = child
        continue
      }
      while true {
        if node == root { return }
        if let next = myhtml_node_next(node) {
          node = next
          break
        }
        guard let parent = myhtml_node_parent(node), let closed = open.popLast() else { return }
        flat.nodes[closed].end = Int32(flat.nodes.count)
        node = parent
      }
    }
  }

  private func append(_ node: OpaquePointer, parent: Int, to flat: inout HTMLTree) -> Bool {
    let id = myhtml_node_tag_id(node)
    guard id != MyHTML_TAG__COMMENT.rawValue, id != MyHTML_TAG__DOCTYPE.rawValue else { return false }
    let index = Int32(flat.nodes.count)
    var text: Range<Int32> = 0..<0
    var attributes: Range<Int32> = 0..<0
    let tag = id == MyHTML_TAG__TEXT.rawValue ? .text : tag(of: id)
    if tag == .text {
      var length = 0
      if let characters = myhtml_node_text(node, &length) { text = flat.keep(characters, length) }
    } else {
      attributes = appendAttributes(of: node, to: &flat)
    }
    let position = myhtml_node_raw_position(node).begin
    flat.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: Int32(parent), end: index + 1, text: text, attributes: attributes,
        position: Int32(clamping: position)))
    return true
  }

  private func appendAttributes(of node: OpaquePointer, to flat: inout HTMLTree) -> Range<Int32> {
    let first = Int32(flat.attributes.count)
    var attribute = myhtml_node_attribute_first(node)
    while let current = attribute {
      var length = 0
      if let characters = myhtml_attribute_key(current, &length) {
        let key = flat.keep(characters, length)
        var valueLength = 0
        let value = myhtml_attribute_value(current, &valueLength).map { flat.keep($0, valueLength) } ?? 0..<0
        let name = UnsafeRawBufferPointer(start: characters, count: length)
        flat.attributes.append(HTMLAttribute(name: HTMLAttributeTable.name(name), key: key, value: value))
      }
      attribute = myhtml_attribute_next(current)
    }
    return first..<Int32(flat.attributes.count)
  }

  /// The library numbers elements; the numbers are looked up by name once.
  private func tag(of id: Int) -> HTMLTag {
    if tags.isEmpty {
      tags = Array(repeating: .other, count: Int(MyHTML_TAG_LAST_ENTRY.rawValue))
      for tag in HTMLTag.allCases where tag != .text && tag != .other {
        let name = "\(tag)"
        let number = myhtml_tag_id_by_name(tree, name, name.utf8.count)
        if number > 0, number < tags.count { tags[number] = tag }
      }
    }
    return id < tags.count ? tags[id] : .other
  }
}

extension HTMLTree {
  fileprivate mutating func keep(_ characters: UnsafePointer<CChar>, _ length: Int) -> Range<Int32> {
    let start = Int32(store.count)
    store.append(contentsOf: UnsafeRawBufferPointer(start: characters, count: length))
    return start..<Int32(store.count)
  }
}
