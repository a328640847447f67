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

  private(set) var parts: [Part]

  init(_ tree: HTMLTree) {
    parts = Array(repeating: Part(), count: tree.nodes.count)
    for index in tree.nodes.indices { enter(index, tree) }
    for index in tree.nodes.indices.reversed() { leave(index, tree) }
  }

  /// On the way down: hints, and what is cut together with its surroundings.
  private mutating func enter(_ index: Int, _ tree: HTMLTree) {
    let node = tree.nodes[index]
    let parent = Int(node.parent)
    if parent >= 0 { parts[index].isCut = parts[parent].isCut }
    guard node.tag != .text else {
      if !parts[index].isCut { parts[index].text = visible(tree.bytes(node.text)) }
      return
    }
    var hints: ClassWords.Hint = []
    if let range = tree.attributeRange(.class, of: index) { hints = ClassWords.hints(tree.bytes(range)) }
    if node.tag.headingLevel == nil, node.tag != .p, let range = tree.attributeRange(.id, of: index) {
      let id = tree.bytes(range)
      if !ClassWords.isSlug(id) { hints.formUnion(ClassWords.hints(id)) }
    }
    parts[index].hints = hints
    parts[index].isCut = parts[index].isCut || isCut(index, node, hints, tree)
  }

  private func isCut(_ index: Int, _ node: HTMLTree.Node, _ hints: ClassWords.Hint, _ tree: HTMLTree) -> Bool {
    switch node.tag {
    case .html, .body, .main: return false
    case .nav, .dialog: return true
    default: break
    }
    if node.tag.isSilent || hints.contains(.hidden) { return true }
    if hints.contains(.icon), node.tag == .i || node.tag == .span, isLigature(index, tree) { return true }
    if tree.attributeRange(.hidden, of: index) != nil { return true }
    if let style = tree.attribute(.style, of: index),
      style.replacing(" ", with: "").lowercased().contains("display:none")
    {
      return true
    }
    if let role = tree.attribute(.role, of: index),
      ["navigation", "banner", "contentinfo", "complementary", "search", "dialog"].contains(role)
    {
      return true
    }
    return false
  }

  /// Whether an element holds one word of small letters, such as "chevron_right", which a font draws as a sign.
  private func isLigature(_ index: Int, _ tree: HTMLTree) -> Bool {
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

  private func visible(_ bytes: ArraySlice<UInt8>) -> Int32 {
    var count: Int32 = 0
    for byte in bytes where byte > 0x20 { count += 1 }
    return count
  }

  /// On the way up: sums of text.
  private mutating func leave(_ index: Int, _ tree: HTMLTree) {
    let node = tree.nodes[index]
    if node.tag == .a { parts[index].linked = parts[index].text }
    if node.tag == .p || node.tag == .pre, parts[index].text > 60, parts[index].linked * 2 < parts[index].text {
      parts[index].prose = parts[index].text - parts[index].linked
    }
    guard node.parent >= 0, !parts[index].isCut else { return }
    let parent = Int(node.parent)
    parts[parent].text += parts[index].text
    parts[parent].linked += parts[index].linked
    parts[parent].prose += parts[index].prose
  }
}
