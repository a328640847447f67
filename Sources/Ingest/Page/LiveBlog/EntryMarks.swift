import ParleyText

/// The times of day that stand by themselves in a page, each with the element that it heads or foots.
struct EntryMarks {
  struct Mark {
    var node: Int
    var moment: EntryMoment
    /// The largest element that holds this mark and no other.
    var entry: Int
  }

  private(set) var marks: [Mark] = []

  /// - Parameter blocks: the first nodes of the article's text, ascending: marks that no text parts are one.
  init(_ tree: HTMLTree, texts blocks: [Int], reference: Day?) {
    var found: [(node: Int, moment: EntryMoment)] = []
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.tag == .time, let moment = Self.moment(of: index, tree, reference) {
        found.append((index, moment))
        index = Int(node.end)
        continue
      }
      if node.tag == .text, node.text.count >= 4, node.text.count <= 60,
        let moment = EntryMoment(line: TextFolding.collapsed(tree.bytes(node.text)), reference: reference)
      {
        found.append((index, moment))
      }
      index += 1
    }
    var parted: [(node: Int, moment: EntryMoment)] = []
    for mark in found {
      if let last = parted.last, !blocks.contains(where: { $0 > last.node && $0 < mark.node }) { continue }
      parted.append(mark)
    }
    let nodes = parted.map(\.node)
    marks = parted.map { Mark(node: $0.node, moment: $0.moment, entry: Self.entry(of: $0.node, among: nodes, tree)) }
  }

  private static func moment(of node: Int, _ tree: HTMLTree, _ reference: Day?) -> EntryMoment? {
    if let stamp = tree.attribute(.datetime, of: node), let moment = EntryMoment(stamp: stamp) { return moment }
    return EntryMoment(line: tree.plainText(of: node), reference: reference)
  }

  private static func entry(of node: Int, among nodes: [Int], _ tree: HTMLTree) -> Int {
    var current = node
    while tree.nodes[current].parent >= 0 {
      let parent = Int(tree.nodes[current].parent)
      let range = tree.subtree(parent)
      guard nodes.count(where: { range.contains($0) }) == 1 else { return current }
      current = parent
    }
    return current
  }
}
