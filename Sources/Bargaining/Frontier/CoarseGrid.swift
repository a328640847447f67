/// The ranges of the first two parties' sums, cut into equal parts; part 0 holds the best.
///
/// A sum is ruled out if a cell that is better in both directions holds a sum at least as good for the third party.
struct CoarseGrid {
  private let top: (Int64, Int64)
  private let shift: (Int64, Int64)
  private let counts: (Int, Int)

  init(_ left: PointTable, _ right: PointTable) {
    let sums = left.count * right.count
    let side = UInt64(min(max(Double(sums).squareRoot() / 2, 2), 1024))
    let first = Self.axis(0, left, right, parts: side)
    let second = Self.axis(1, left, right, parts: side)
    top = (first.top, second.top)
    shift = (first.shift, second.shift)
    counts = (first.count, second.count)
  }

  private static func axis(
    _ column: Int, _ left: PointTable, _ right: PointTable, parts: UInt64
  ) -> (top: Int64, shift: Int64, count: Int) {
    var low: Int64 = 0
    var high: Int64 = 0
    for table in [left, right] {
      let values = stride(from: column, to: table.cells.count, by: table.width).lazy.map { table.cells[$0] }
      low += values.min() ?? 0
      high += values.max() ?? 0
    }
    let range = UInt64(high - low)
    var shift: Int64 = 0
    while range >> UInt64(shift) >= parts { shift += 1 }
    return (high, shift, Int(range >> UInt64(shift)) + 1)
  }

  /// The sums that no better cell rules out.
  func survivors(_ left: PointTable, _ right: PointTable) -> [Triple] {
    let bar = bars(left, right)
    var kept: [Triple] = []
    forEachSum(left, right) { triple, cell in
      if triple.third > bar[cell] { kept.append(triple) }
    }
    return kept
  }

  /// For each cell, the best third utility in any cell that is better in both directions.
  private func bars(_ left: PointTable, _ right: PointTable) -> [Int64] {
    var best = [Int64](repeating: .min, count: counts.0 * counts.1)
    forEachSum(left, right) { triple, cell in
      best[cell] = max(best[cell], triple.third)
    }
    let width = counts.1
    for cell in best.indices {
      if cell >= width { best[cell] = max(best[cell], best[cell - width]) }
      if cell % width > 0 { best[cell] = max(best[cell], best[cell - 1]) }
    }
    return best.indices.map { cell in
      cell >= width && cell % width > 0 ? best[cell - width - 1] : .min
    }
  }

  @inline(__always)
  private func forEachSum(_ left: PointTable, _ right: PointTable, _ body: (Triple, _ cell: Int) -> Void) {
    let leftCells = left.cells.span
    for added in 0..<right.count {
      let (a, b, c) = (right.cells[3 * added], right.cells[3 * added + 1], right.cells[3 * added + 2])
      var cell = 0
      while cell < leftCells.count {
        let sum = Triple(
          first: leftCells[cell] &+ a, second: leftCells[cell + 1] &+ b, third: leftCells[cell + 2] &+ c)
        let row = Int((top.0 &- sum.first) &>> shift.0)
        body(sum, row &* counts.1 &+ Int((top.1 &- sum.second) &>> shift.1))
        cell += 3
      }
    }
  }
}
