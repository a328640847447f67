/// A parsed page as a flat array in the order of the document: a node's descendants are the nodes right after it,
/// up to its `end`. Walking it is walking memory.
struct HTMLTree {
  struct Node {
    var tag: HTMLTag
    var parent: Int32
    /// Index after the last descendant.
    var end: Int32
    /// Of a text node, its bytes in the store.
    var text: Range<Int32>
    var attributes: Range<Int32>
    /// Where the node begins in the parsed bytes.
    var position: Int32
  }

  var nodes: [Node] = []
  var attributes: [HTMLAttribute] = []
  /// Texts, attribute names and values, in UTF-8.
  var store: [UInt8] = []

  func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> { store[Int(range.lowerBound)..<Int(range.upperBound)] }

  func string(_ range: Range<Int32>) -> String { String(decoding: bytes(range), as: UTF8.self) }

  /// The value of an attribute, or nil.
  func attribute(_ name: HTMLAttributeName, of node: Int) -> String? {
    attributeRange(name, of: node).map { string($0) }
  }

  func attributeRange(_ name: HTMLAttributeName, of node: Int) -> Range<Int32>? {
    let range = nodes[node].attributes
    for index in Int(range.lowerBound)..<Int(range.upperBound) where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }

  /// All nodes of a subtree, itself first.
  func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// The nodes right below one, in their order.
  func children(of node: Int) -> [Int] {
    var result: [Int] = []
    var index = node + 1
    while index < nodes[node].end {
      result.append(index)
      index = Int(nodes[index].end)
    }
    return result
  }

  /// The text inside a node with white space made single and removed at both ends, without what stands in silent elements.
  func plainText(of node: Int, isSilent: (HTMLTag) -> Bool = \.isSilent) -> String {
    var bytes: [UInt8] = []
    var index = node
    let end = Int(nodes[node].end)
    while index < end {
      let current = nodes[index]
      if current.tag == .text {
        bytes.append(contentsOf: self.bytes(current.text))
      } else if current.tag.isBlock || current.tag == .br {
        bytes.append(0x20)
      } else if isSilent(current.tag), index != node {
        index = Int(current.end)
        continue
      }
      index += 1
    }
    return TextFolding.collapsed(bytes[...])
  }
}
