/// Rows of which none dominates another, in a tree of boxes (after the ND-tree: Jaszkiewicz & Lust 2018).
///
/// A box whose best corner is worse than a row in any number cannot dominate it; one whose worst corner is at least as
/// good in every number does so at once. Boxes split at the middle of their widest number.
struct DominanceTree {
  private(set) var table: PointTable
  private let width: Int
  private var nodes: [Node] = []
  /// The best and the worst corner of each node, node after node.
  private var tops: [Int64] = []
  private var bottoms: [Int64] = []
  private static let leafSize = 24

  private struct Node {
    /// Rows of a leaf; empty in an inner node.
    var rows: [Int32] = []
    var number = 0
    var split: Int64 = 0
    /// The children, better and worse at `number`; 0 in a leaf.
    var better: Int32 = 0
    var worse: Int32 = 0
  }

  init(width: Int) {
    self.width = width
    table = PointTable(width: width)
  }

  /// Adds the row at `start` of `cells`, unless a row of the tree is at least as good in every number.
  ///
  /// - Precondition: no row inserted later dominates one inserted earlier.
  mutating func insert(_ cells: [Int64], at start: Int) {
    if nodes.isEmpty {
      addNode(cells, start)
    } else if dominates(0, cells, start) {
      return
    }
    let row = Int32(table.count)
    table.cells.append(contentsOf: cells[start..<start + width])
    var node = 0
    while true {
      widen(node, cells, start)
      guard nodes[node].better > 0 else { break }
      node = Int(cells[start + nodes[node].number] > nodes[node].split ? nodes[node].better : nodes[node].worse)
    }
    nodes[node].rows.append(row)
    if nodes[node].rows.count > Self.leafSize { split(node) }
  }

  private func dominates(_ node: Int, _ cells: [Int64], _ start: Int) -> Bool {
    guard Self.isAtLeast(tops, node * width, cells, start, width) else { return false }
    if Self.isAtLeast(bottoms, node * width, cells, start, width) { return true }
    guard nodes[node].better > 0 else {
      for row in nodes[node].rows where Self.isAtLeast(table.cells, Int(row) * width, cells, start, width) {
        return true
      }
      return false
    }
    return dominates(Int(nodes[node].better), cells, start) || dominates(Int(nodes[node].worse), cells, start)
  }

  @inline(__always)
  private static func isAtLeast(
    _ left: [Int64], _ leftStart: Int, _ right: [Int64], _ rightStart: Int, _ width: Int
  ) -> Bool {
    for number in 0..<width where left[leftStart + number] < right[rightStart + number] { return false }
    return true
  }

  private mutating func addNode(_ cells: [Int64], _ start: Int) {
    nodes.append(Node())
    tops.append(contentsOf: cells[start..<start + width])
    bottoms.append(contentsOf: cells[start..<start + width])
  }

  private mutating func widen(_ node: Int, _ cells: [Int64], _ start: Int) {
    for number in 0..<width {
      tops[node * width + number] = max(tops[node * width + number], cells[start + number])
      bottoms[node * width + number] = min(bottoms[node * width + number], cells[start + number])
    }
  }

  private mutating func split(_ node: Int) {
    var widest = 0
    func length(_ number: Int) -> Int64 { tops[node * width + number] - bottoms[node * width + number] }
    for number in 1..<width where length(number) > length(widest) { widest = number }
    let low = bottoms[node * width + widest]
    // Both halves get a row: the worst is not above the middle, the best is.
    let middle = low + length(widest) / 2
    guard length(widest) > 0 else { return }
    let rows = nodes[node].rows
    let children = [true, false].map { isBetter in
      rows.filter { (table.cells[Int($0) * width + widest] > middle) == isBetter }
    }
    nodes[node] = Node(
      rows: [], number: widest, split: middle, better: Int32(nodes.count), worse: Int32(nodes.count + 1))
    for child in children {
      addNode(table.cells, Int(child[0]) * width)
      let index = nodes.count - 1
      for row in child { widen(index, table.cells, Int(row) * width) }
      nodes[index].rows = child
    }
  }
}
