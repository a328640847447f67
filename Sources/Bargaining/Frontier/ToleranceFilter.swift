/// Drops points that another point dominates within a tolerance.
struct ToleranceFilter {
  private let tolerances: [Int64]

  /// A filter with a tolerance for each party, in quanta.
  init(_ tolerances: [Int64]) {
    self.tolerances = tolerances
  }

  /// The rows that remain, in their order, when a row falls to any other that is at most the tolerance worse in every
  /// number. Of two rows that are so to each other, the one with the smaller total falls.
  ///
  /// - Complexity: O(n · rows within the tolerance of the first number), n log n for spread-out points.
  func distinct(_ table: PointTable) -> PointTable {
    switch table.width {
    case 1: return table
    case 2: return staircase(table)
    default: return general(table)
    }
  }

  /// Two parties: only a neighbour in the staircase can come close.
  private func staircase(_ table: PointTable) -> PointTable {
    var kept: [Int] = []
    for row in 0..<table.count {
      var isDropped = false
      while let last = kept.last {
        let lost = table.cells[2 * last] - table.cells[2 * row]
        let gained = table.cells[2 * row + 1] - table.cells[2 * last + 1]
        if gained <= tolerances[1], gained <= lost || lost > tolerances[0] {
          isDropped = true
          break
        }
        guard lost <= tolerances[0] else { break }
        kept.removeLast()
      }
      if !isDropped { kept.append(row) }
    }
    return pick(table, kept)
  }

  /// More parties: two rows can come close only where two different values of one number do.
  private func general(_ table: PointTable) -> PointTable {
    guard tolerances.contains(where: { $0 > 0 }) else { return table }
    let totals = (0..<table.count).map { table.row($0).reduce(0, &+) }
    var rivals: [Int: [Int]] = [:]
    for number in 0..<table.width {
      forEachClosePair(table, number) { better, worse in
        guard totals[better] >= totals[worse], covers(table.row(better), table.row(worse)) else { return }
        rivals[worse, default: []].append(better)
      }
    }
    var dropped = Set<Int>()
    for row in rivals.keys.sorted(by: { (totals[$1], $0) < (totals[$0], $1) }) {
      let others = rivals[row] ?? []
      if others.contains(where: { !dropped.contains($0) && (totals[$0] > totals[row] || $0 < row) }) {
        dropped.insert(row)
      }
    }
    return dropped.isEmpty ? table : pick(table, (0..<table.count).filter { !dropped.contains($0) })
  }

  /// Calls back with both orders of all pairs of rows whose value of a number differs, by the tolerance at most.
  private func forEachClosePair(_ table: PointTable, _ number: Int, _ body: (Int, Int) -> Void) {
    func value(_ row: Int) -> Int64 { table.cells[row * table.width + number] }
    let order = (0..<table.count).sorted { value($0) > value($1) }
    var nextValue = 0
    for (position, row) in order.enumerated() {
      nextValue = max(nextValue, position)
      while nextValue < order.count, value(order[nextValue]) == value(row) { nextValue += 1 }
      var other = nextValue
      while other < order.count, value(row) - value(order[other]) <= tolerances[number] {
        body(row, order[other])
        body(order[other], row)
        other += 1
      }
    }
  }

  /// Whether the first row is at most the tolerance worse in every number.
  private func covers(_ first: ArraySlice<Int64>, _ second: ArraySlice<Int64>) -> Bool {
    zip(zip(first, second), tolerances).allSatisfy { $0.0 >= $0.1 - $1 }
  }

  private func pick(_ table: PointTable, _ rows: [Int]) -> PointTable {
    var result = PointTable(width: table.width)
    result.cells.reserveCapacity(rows.count * table.width)
    for row in rows { result.append(table.row(row)) }
    return result
  }
}
