/// Decides exactly whether open cells make a package that is worth enough to every party.
struct ExactYes {
  private let oracle: YesOracle
  /// Utilities in units of 2⁻⁴⁰.
  private static let unit = 0x1p40

  init(_ oracle: YesOracle) {
    self.oracle = oracle
  }

  /// Fills in the cell of each block and gives true, or gives false.
  func search(_ witness: inout [Int]) throws(BargainingError) -> Bool {
    let parties = oracle.model.partyCount
    let tables = (0..<oracle.model.blockCount).map { table(block: $0) }
    let need = oracle.reservation.map { Int64((($0 - YesOracle.slack) * Self.unit).rounded(.up)) }
    var rest = remainingBest(tables.map(\.points))
    var stages = [PointTable.origin(width: parties)]
    for block in tables.indices {
      rest.removeFirst()
      let sums = Maxima.ofSums(stages[block], Maxima.of(tables[block].points.sortedDescendingUnique()))
      let reachable = sums.filter { row in
        (0..<parties).allSatisfy { sums.cells[row * parties + $0] + rest[0][$0] >= need[$0] }
      }
      guard reachable.count > 0 else { return false }
      guard reachable.count <= 2_000_000 else {
        throw BargainingError(
          .tooLarge, at: "packages that all could accept",
          "more than 2,000,000 undominated part-packages; use fewer issues or coarser weights")
      }
      stages.append(reachable)
    }
    trace(tables, stages, &witness)
    return true
  }

  private func table(block: Int) -> (cells: [Int], points: PointTable) {
    let parties = oracle.model.partyCount
    var points = PointTable(width: parties)
    var cells: [Int] = []
    for cell in oracle.model.starts[block]..<oracle.model.starts[block + 1] where oracle.isOpen[cell] {
      cells.append(cell)
      points.append((0..<parties).map { Int64((oracle.worth[cell * parties + $0] * Self.unit).rounded()) })
    }
    return (cells, points)
  }

  /// For each block, the best that it and all later blocks could add for each party; a row of zeros at the end.
  private func remainingBest(_ tables: [PointTable]) -> [[Int64]] {
    let parties = oracle.model.partyCount
    var result = [[Int64](repeating: 0, count: parties)]
    for table in tables.reversed() {
      let best = (0..<parties).map { party in (0..<table.count).map { table.cells[$0 * parties + party] }.max() ?? 0 }
      result.append(zip(result[result.count - 1], best).map { $0 + $1 })
    }
    return result.reversed()
  }

  private func trace(_ tables: [(cells: [Int], points: PointTable)], _ stages: [PointTable], _ witness: inout [Int]) {
    guard let last = stages.last else { return }
    var sum = Array(last.row(0))
    for block in tables.indices.reversed() {
      for (row, cell) in tables[block].cells.enumerated() {
        let before = zip(sum, tables[block].points.row(row)).map { $0 - $1 }
        guard stages[block].position(of: before) != nil else { continue }
        witness[block] = cell
        sum = before
        break
      }
    }
  }
}
