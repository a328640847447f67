/// What is known of each node of a page before its main text is chosen, gathered in one walk.
struct PageOutline {
  struct Part {
    /// Bytes of visible text inside, without white space.
    var text: Int32 = 0
    /// Of them, inside links.
    var linked: Int32 = 0
    /// Of them, in paragraphs of prose.
    var prose: Int32 = 0
    var hints: ClassWords.Hint = []
    /// Whether it, or something around it, is never text.
    var isCut = false
  }

  let parts: [Part]

  init(_ tree: HTMLTree) {
    var parts = Array(repeating: Part(), count: tree.nodes.count)
    parts.withUnsafeMutableBufferPointer { parts in
      for index in tree.nodes.indices { Self.enter(index, tree, parts) }
      for index in tree.nodes.indices.reversed() { Self.leave(index, tree, parts) }
    }
    self.parts = parts
  }

  /// On the way down: hints, and what is cut together with its surroundings.
  private static func enter(_ index: Int, _ tree: HTMLTree, _ parts: UnsafeMutableBufferPointer<Part>) {
    let node = tree.nodes[index]
    let parent = Int(node.parent)
    if parent >= 0 { parts[index].isCut = parts[parent].isCut }
    guard node.tag != .text else {
      if !parts[index].isCut { parts[index].text = visible(tree.bytes(node.text)) }
      return
    }
    var isHidden = node.tag.isSilent || node.tag == .nav || node.tag == .dialog
    for attribute in tree.attributes[Int(node.attributes.lowerBound)..<Int(node.attributes.upperBound)] {
      let value = tree.bytes(attribute.value)
      switch attribute.name {
      case .class: parts[index].hints.formUnion(ClassWords.hints(value))
      case .id where node.tag.headingLevel == nil && node.tag != .p && !ClassWords.isSlug(value):
        parts[index].hints.formUnion(ClassWords.hints(value))
      case .hidden: isHidden = true
      case .style where hides(value): isHidden = true
      case .role where furnitureRoles.contains(value): isHidden = true
      default: break
      }
    }
    guard node.tag != .html, node.tag != .body, node.tag != .main else { return }
    let hints = parts[index].hints
    if isHidden || hints.contains(.hidden)
      || (hints.contains(.icon) && (node.tag == .i || node.tag == .span) && isLigature(index, tree))
    {
      parts[index].isCut = true
    }
  }

  /// Whether an element holds one word of small letters, such as "chevron_right", which a font draws as a sign.
  private static func isLigature(_ index: Int, _ tree: HTMLTree) -> Bool {
    guard Int(tree.nodes[index].end) == index + 2, tree.nodes[index + 1].tag == .text else { return false }
    return tree.bytes(tree.nodes[index + 1].text).allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F || $0 <= 0x20 }
  }

  private static let furnitureRoles: PhraseSet = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog",
  ]
  private static let hiding: PhraseSet = ["display:none"]

  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    hiding.occurs(in: style.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
  }

  private static func visible(_ bytes: ArraySlice<UInt8>) -> Int32 {
    bytes.withUnsafeBufferPointer { $0.reduce(0) { $0 &+ ($1 > 0x20 ? 1 : 0) } }
  }

  /// On the way up: sums of text.
  private static func leave(_ index: Int, _ tree: HTMLTree, _ parts: UnsafeMutableBufferPointer<Part>) {
    let node = tree.nodes[index]
    var part = parts[index]
    if node.tag == .a { part.linked = part.text }
    if node.tag == .p || node.tag == .pre, part.text > 60, part.linked * 2 < part.text {
      part.prose = part.text - part.linked
    }
    parts[index] = part
    guard node.parent >= 0, !part.isCut else { return }
    let parent = Int(node.parent)
    parts[parent].text += part.text
    parts[parent].linked += part.linked
    parts[parent].prose += part.prose
  }
}
