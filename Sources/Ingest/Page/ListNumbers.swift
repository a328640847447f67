/// The numbers that a page shows before the items of an ordered list; none of them is in the page's text.
struct ListNumbers {
  private let tree: HTMLTree
  /// Items that have their number: it stands before an item's first line only.
  private var given: Set<Int> = []

  init(_ tree: HTMLTree) { self.tree = tree }

  /// "3. " for the first line of the third item; empty for any other line, and where the text counts by itself.
  ///
  /// - Parameter owner: the block element that the line stands in.
  /// - Complexity: O(items before it) for the first line of an item.
  mutating func mark(for owner: Int, _ text: String) -> String {
    var item = owner
    while tree.nodes[item].tag != .li {
      guard tree.nodes[item].parent >= 0, tree.nodes[item].tag != .ul, tree.nodes[item].tag != .ol else { return "" }
      item = Int(tree.nodes[item].parent)
    }
    let list = Int(tree.nodes[item].parent)
    guard list >= 0, tree.nodes[list].tag == .ol, given.insert(item).inserted, counts(list),
      text.utf8.first.map({ !(0x30...0x39).contains($0) }) ?? false
    else { return "" }
    return "\(number(of: item, in: list)). "
  }

  /// Whether a list shows numbers rather than letters or nothing.
  private func counts(_ list: Int) -> Bool {
    if let type = tree.attribute(.type, of: list), type != "1" { return false }
    guard let style = tree.attribute(.style, of: list) else { return true }
    return !style.contains("none") && !style.contains("alpha") && !style.contains("roman")
  }

  private func number(of item: Int, in list: Int) -> Int {
    if let own = tree.attribute(.value, of: item).flatMap({ Int($0) }) { return own }
    let items = tree.children(of: list).filter { tree.nodes[$0].tag == .li }
    let place = items.firstIndex(of: item) ?? 0
    let start = tree.attribute(.start, of: list).flatMap { Int($0) }
    if tree.attributeRange(.reversed, of: list) != nil { return (start ?? items.count) - place }
    return (start ?? 1) + place
  }
}
