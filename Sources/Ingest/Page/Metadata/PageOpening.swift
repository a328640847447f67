/// The short lines around a page's title, where readers look for the author and the date.
struct PageOpening {
  struct Line {
    var text: String
    /// The element whose own text it is.
    var node: Int
  }

  /// From a little before the title to the first paragraph of prose after it.
  private(set) var lines: [Line] = []
  /// The node of the title, or where the body begins.
  let title: Int

  /// Lines longer than this are prose.
  private static let longest: Int32 = 140

  init(_ tree: HTMLTree, _ outline: PageOutline, title: Int?) {
    let start = title ?? tree.nodes.firstIndex { $0.tag == .body } ?? 0
    self.title = start
    var index = title == nil ? start : max(0, start - 60)
    var prose = 0
    while index < tree.nodes.count, lines.count < 60, prose < 2 {
      let node = tree.nodes[index]
      let part = outline.parts[index]
      if part.isCut || node.tag.isSilent {
        index = Int(node.end)
        continue
      }
      if node.tag != .text, node.tag.isBlock || node.tag == .span || node.tag == .time || node.tag == .a, part.text > 0
      {
        if index > start, part.prose > Self.longest, node.tag == .p { prose += 1 }
        if part.text <= Self.longest, index != title, Self.ownsText(index, tree) {
          lines.append(Line(text: tree.plainText(of: index), node: index))
          index = Int(node.end)
          continue
        }
      }
      index += 1
    }
  }

  /// Whether text stands right in it, or in inline elements only.
  private static func ownsText(_ index: Int, _ tree: HTMLTree) -> Bool {
    for inner in tree.subtree(index).dropFirst() where tree.nodes[inner].tag.isBlock { return false }
    return true
  }
}
