import CMyHTML

/// Builds trees by MyHTML.
///
/// Not `Sendable`: each thread makes its own.
final class MyHTMLParser: HTMLParser {
  static let name = "myhtml/4.0.5"

  /// Deeper nesting is cut off; browsers stop at 512.
  static let maximumDepth = 512

  private let engine: MyHTMLEngine
  private var tags: [HTMLTag] = []

  init?() {
    guard let engine = MyHTMLEngine() else { return nil }
    self.engine = engine
  }

  func parse(_ bytes: [UInt8]) -> HTMLTree? {
    defer { engine.clean() }
    guard engine.parse(bytes), let root = myhtml_tree_get_node_html(engine.tree) else { return nil }
    var flat = HTMLTree()
    flat.store.reserveCapacity(bytes.count)
    flat.nodes.reserveCapacity(bytes.count / 24)
    copy(root, into: &flat)
    return flat
  }

  /// Walks the library's tree once, without recursion.
  private func copy(_ root: MyHTMLEngine.Node, into flat: inout HTMLTree) {
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

  private func append(_ node: MyHTMLEngine.Node, parent: Int, to flat: inout HTMLTree) -> Bool {
    let id = myhtml_node_tag_id(node)
    guard id != MyHTML_TAG__COMMENT.rawValue, id != MyHTML_TAG__DOCTYPE.rawValue else { return false }
    let index = Int32(flat.nodes.count)
    var text: Range<Int32> = 0..<0
    var attributes: Range<Int32> = 0..<0
    let tag = id == MyHTML_TAG__TEXT.rawValue ? .text : tag(of: id)
    if tag == .text {
      text = flat.keep(MyHTMLText.bytes(myhtml_node_text, node))
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

  private func appendAttributes(of node: MyHTMLEngine.Node, to flat: inout HTMLTree) -> Range<Int32> {
    let first = Int32(flat.attributes.count)
    var attribute = myhtml_node_attribute_first(node)
    while let current = attribute {
      let name = MyHTMLText.bytes(myhtml_attribute_key, current)
      if !name.isEmpty {
        let key = flat.keep(name)
        let value = flat.keep(MyHTMLText.bytes(myhtml_attribute_value, current))
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
        let number = myhtml_tag_id_by_name(engine.tree, name, name.utf8.count)
        if number > 0, number < tags.count { tags[number] = tag }
      }
    }
    return id < tags.count ? tags[id] : .other
  }
}

extension HTMLTree {
  fileprivate mutating func keep(_ bytes: UnsafeRawBufferPointer) -> Range<Int32> {
    let start = Int32(store.count)
    store.append(contentsOf: bytes)
    return start..<Int32(store.count)
  }
}
