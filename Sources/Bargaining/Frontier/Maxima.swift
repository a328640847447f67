/// The undominated rows of sums of two tables, by an algorithm that fits the number of parties.
///
/// Every variant takes and gives tables in descending lexicographic order without repetition, and drops a row exactly
/// if another row is at least as good in every number.
enum Maxima {
  /// The undominated rows of a table.
  static func of(_ table: PointTable) -> PointTable {
    ofSums(.origin(width: table.width), table)
  }

  /// The undominated sums of a row of `left` and a row of `right`.
  ///
  /// - Complexity: with n = `left.count` · `right.count`: 1 party O(n); 2 and 3 parties O(n + s log s) for the s sums
  ///   that a coarse grid does not rule out; more parties O(n · f) for a frontier of f points in the worst case, and far
  ///   less where boxes of the tree can be ruled out.
  /// - Parameter limit: with four and more parties, stop with more rows than this when there are more.
  static func ofSums(_ left: PointTable, _ right: PointTable, limit: Int = .max) -> PointTable {
    let (large, small) = left.count >= right.count ? (left, right) : (right, left)
    switch left.width {
    case 1: return PlainSweep.maximum(large, small)
    case 2: return StaircaseSweep.maxima(large, small)
    case 3: return LayeredSweep.maxima(large, small)
    default: return ArchiveSweep.maxima(large, small, limit: limit)
    }
  }
}

/// One party: the best sum.
enum PlainSweep {
  static func maximum(_ left: PointTable, _ right: PointTable) -> PointTable {
    guard let first = left.cells.max(), let second = right.cells.max() else { return PointTable(width: 1) }
    return PointTable(width: 1, cells: [first + second])
  }
}
