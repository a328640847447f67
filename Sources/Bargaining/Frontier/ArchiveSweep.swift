/// Four and more parties: sums in the order of their totals, each compared with an archive of the undominated so far.
///
/// A sum can be dominated only by one with a larger total, so the archive never loses a row. It is a tree of boxes.
enum ArchiveSweep {
  /// Stops early, with more than `limit` rows, when there are more.
  static func maxima(_ left: PointTable, _ right: PointTable, limit: Int) -> PointTable {
    let width = left.width
    var sums: [Int64] = []
    sums.reserveCapacity(left.cells.count * right.count)
    for added in 0..<right.count {
      for cell in left.cells.indices {
        sums.append(left.cells[cell] &+ right.cells[added * width + cell % width])
      }
    }
    let all = PointTable(width: width, cells: sums)
    var archive = DominanceTree(width: width)
    for index in orderByTotal(all) where archive.table.count <= limit {
      archive.insert(all.cells, at: index * width)
    }
    return archive.table.sortedDescendingUnique()
  }

  private static func orderByTotal(_ table: PointTable) -> [Int] {
    let width = table.width
    var keyed = (0..<table.count).map { row in
      (total: (0..<width).reduce(Int64(0)) { $0 &+ table.cells[row * width + $1] }, row: row)
    }
    keyed.sort { $0.total > $1.total }
    return keyed.map(\.row)
  }
}
