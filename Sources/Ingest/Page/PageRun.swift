/// A run of text that a page shows as one paragraph: between the beginnings and ends of block elements, or two line breaks.
struct PageRun {
  /// The block element that it stands in.
  var owner: Int
  /// The first of its nodes.
  var node: Int
  /// In the store of ``PageRuns``, white space folded.
  var text: Range<Int>
  /// Length in letters as a reader sees it; one ideograph counts for two.
  var length: Int
  /// Of them, inside links.
  var linked: Int
  var endsSentence: Bool

  /// How much it is prose: its length, less for short runs, nothing for links.
  var prose: Float {
    let own = Float(length - linked)
    if linked * 2 > length || length < 20 { return 0 }
    if length < 40 { return endsSentence ? 0.3 * own : 0 }
    if length < 120 { return own * (endsSentence ? 0.7 : 0.3) }
    return own
  }
}

/// All runs of a page in its order, without what is never shown.
struct PageRuns {
  private(set) var runs: [PageRun] = []
  private(set) var store: [UInt8] = []

  init(_ tree: HTMLTree, _ outline: PageOutline) {
    store.reserveCapacity(tree.store.count / 2)
    var builder = Builder(start: 0)
    var open: [(node: Int, end: Int)] = []
    var linkEnd = 0
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index {
        finish(&builder, owner: last.node)
        open.removeLast()
      }
      let node = tree.nodes[index]
      if outline.parts[index].isCut {
        index = Int(node.end)
        continue
      }
      switch node.tag {
      case .text:
        append(tree.bytes(node.text), at: index, isLinked: index < linkEnd, to: &builder)
      case .br:
        builder.breaks += 1
        if builder.breaks >= 2 {
          finish(&builder, owner: open.last?.node ?? 0)
        } else {
          TextFolding.append([0x20], to: &store, from: builder.start)
        }
      case .a: linkEnd = max(linkEnd, Int(node.end))
      default:
        if node.tag.isBlock {
          finish(&builder, owner: open.last?.node ?? 0)
          open.append((index, Int(node.end)))
        }
      }
      index += 1
    }
    while let last = open.popLast() { finish(&builder, owner: last.node) }
  }

  func bytes(_ run: PageRun) -> ArraySlice<UInt8> { store[run.text] }

  func string(_ run: PageRun) -> String { String(decoding: store[run.text], as: UTF8.self) }

  private struct Builder {
    var start: Int
    var node = -1
    var length = 0
    var linked = 0
    var breaks = 0
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, at node: Int, isLinked: Bool, to builder: inout Builder) {
    let before = store.count
    TextFolding.append(bytes, to: &store, from: builder.start)
    var length = 0
    for byte in store[before...] where byte & 0xC0 != 0x80 && byte != 0x20 {
      length += byte >= 0xE3 && byte < 0xF0 ? 2 : 1
    }
    guard length > 0 else { return }
    if builder.node < 0 { builder.node = node }
    builder.breaks = 0
    builder.length += length
    if isLinked { builder.linked += length }
  }

  private mutating func finish(_ builder: inout Builder, owner: Int) {
    while store.count > builder.start, store.last == 0x20 { store.removeLast() }
    if builder.length > 0 {
      runs.append(
        PageRun(
          owner: owner, node: builder.node, text: builder.start..<store.count, length: builder.length,
          linked: builder.linked,
          endsSentence: Self.endsSentence(store[builder.start...])))
    } else {
      store.removeSubrange(builder.start...)
    }
    builder = Builder(start: store.count)
  }

  /// Whether the last sign but closing marks is a full stop, a question or exclamation mark, or an ellipsis.
  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    let end = String(decoding: bytes.suffix(16), as: UTF8.self).unicodeScalars
    let last = end.last { !"»”\"')]’*".unicodeScalars.contains($0) }
    return last.map { ".!?…。！？:।".unicodeScalars.contains($0) } ?? false
  }
}
