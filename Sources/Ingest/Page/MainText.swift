import ParleyText

/// Finds the article in a page.
struct MainText {
  private(set) var blocks: [PageBlock] = []

  init(_ tree: HTMLTree, _ outline: PageOutline) {
    guard let container = MainText.container(tree, outline) else { return }
    collect(container, tree, outline)
  }

  /// The smallest element that holds most of the prose.
  private static func container(_ tree: HTMLTree, _ outline: PageOutline) -> Int? {
    guard let body = tree.nodes.firstIndex(where: { $0.tag == .body }) else { return nil }
    var scores = Array(repeating: Float(0), count: tree.nodes.count)
    for index in tree.subtree(body) where !outline.parts[index].isCut && outline.parts[index].prose > 0 {
      guard tree.nodes[index].tag == .p || tree.nodes[index].tag == .pre else { continue }
      var share = Float(outline.parts[index].prose)
      var node = Int(tree.nodes[index].parent)
      for _ in 0..<6 where node >= 0 {
        scores[node] += share
        share *= 0.6
        node = Int(tree.nodes[node].parent)
      }
    }
    return scores.indices.max { scores[$0] < scores[$1] }.flatMap { scores[$0] > 0 ? $0 : body }
  }

  private mutating func collect(_ container: Int, _ tree: HTMLTree, _ outline: PageOutline) {
    var text: [UInt8] = []
    var linked = 0
    var owner = container
    func flush(_ blocks: inout [PageBlock]) {
      let string = TextFolding.collapsed(text[...])
      if !string.isEmpty, linked * 2 < text.count || tree.nodes[owner].tag == .p {
        let kind: Paragraph.Kind =
          tree.nodes[owner].tag.headingLevel != nil ? .heading : tree.nodes[owner].tag == .li ? .listItem : .body
        if FurnitureRule.first(matching: string) == nil {
          blocks.append(PageBlock(text: string, kind: kind, node: owner, linked: linked))
        }
      }
      text.removeAll(keepingCapacity: true)
      linked = 0
    }
    var index = container
    let end = Int(tree.nodes[container].end)
    var ends: [(node: Int, end: Int)] = []
    while index < end {
      while let last = ends.last, last.end <= index {
        flush(&blocks)
        ends.removeLast()
        owner = ends.last?.node ?? container
      }
      let node = tree.nodes[index]
      let part = outline.parts[index]
      if part.isCut
        || (index != container && !part.hints.isDisjoint(with: [.furniture, .comments])
          && part.hints.isDisjoint(with: .content))
      {
        index = Int(node.end)
        continue
      }
      if node.tag == .text {
        TextFolding.append(tree.bytes(node.text), to: &text)
        if isLinked(index, owner, tree) { linked += Int(part.text) }
      } else if node.tag == .br {
        text.append(0x20)
      } else if node.tag.isBlock {
        flush(&blocks)
        owner = index
        ends.append((index, Int(node.end)))
      }
      index += 1
    }
    flush(&blocks)
  }

  private func isLinked(_ index: Int, _ owner: Int, _ tree: HTMLTree) -> Bool {
    var node = Int(tree.nodes[index].parent)
    while node > owner {
      if tree.nodes[node].tag == .a { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }
}
