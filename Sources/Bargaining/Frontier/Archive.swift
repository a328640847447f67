/// Rows of which none dominates another, in blocks that can be skipped as a whole.
struct Archive {
  private(set) var table: PointTable
  /// The best of each number in each block.
  private var tops: [Int64] = []
  private let width: Int
  private static let blockSize = 32

  init(width: Int) {
    self.width = width
    table = PointTable(width: width)
  }

  /// Adds the row at `start` of `cells`, unless a row of the archive is at least as good in every number.
  ///
  /// - Precondition: no row inserted later dominates one inserted earlier.
  mutating func insert(_ cells: [Int64], at start: Int) {
    guard !dominates(cells, at: start) else { return }
    if table.count.isMultiple(of: Self.blockSize) {
      tops.append(contentsOf: cells[start..<start + width])
    } else {
      let block = tops.count - width
      for number in 0..<width { tops[block + number] = max(tops[block + number], cells[start + number]) }
    }
    table.cells.append(contentsOf: cells[start..<start + width])
  }

  private func dominates(_ cells: [Int64], at start: Int) -> Bool {
    let rows = table.count
    for block in 0..<(tops.count / width) where Self.isAtLeast(tops, block * width, cells, start, width) {
      let first = block * Self.blockSize
      for row in first..<min(first + Self.blockSize, rows)
      where Self.isAtLeast(table.cells, row * width, cells, start, width) {
        return true
      }
    }
    return false
  }

  @inline(__always)
  private static func isAtLeast(
    _ left: [Int64], _ leftStart: Int, _ right: [Int64], _ rightStart: Int, _ width: Int
  ) -> Bool {
    for number in 0..<width where left[leftStart + number] < right[rightStart + number] { return false }
    return true
  }
}
