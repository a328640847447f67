/// The cheapest package that is worth enough to every party, if one is cheaper than the package in hand.
struct BudgetedSearch {
  let model: GapModel
  let oracle: YesOracle
  let costs: [Int]
  let dual: StepDual

  private static let unit = 0x1p40

  func best() throws(BargainingError) -> StepSearch.Finding {
    let tables = (0..<model.blockCount).map(points)
    let need = oracle.reservation.map { Int64((($0 - YesOracle.slack) * Self.unit).rounded(.up)) }
    var stages = [PointTable.origin(width: model.partyCount + 1)]
    for block in tables.indices {
      let rest = remaining(tables, after: block)
      let sums = Maxima.ofSums(stages[block], Maxima.of(tables[block].points.sortedDescendingUnique()))
      let kept = sums.filter { row in
        let cells = sums.row(row)
        return need.indices.allSatisfy { cells[cells.startIndex + 1 + $0] + rest.worth[$0] >= need[$0] }
          && bound(cells) + rest.priced <= Double(dual.upper) - 1 + 1e-6
      }
      // No part-package can lead to anything cheaper than what is in hand.
      guard kept.count > 0 else { return StepSearch.Finding(steps: dual.upper, cells: dual.cells) }
      guard kept.count <= 2_000_000 else {
        throw BargainingError(
          .tooLarge, at: "the nearest yes", "more than 2,000,000 undominated part-packages; use fewer issues")
      }
      stages.append(kept)
    }
    return trace(tables, stages)
  }

  /// What a row counts under the prices, with what the reservation values count.
  private func bound(_ row: ArraySlice<Int64>) -> Double {
    var sum = -Double(row[row.startIndex])
    for party in dual.prices.indices {
      sum -= dual.prices[party] * (Double(row[row.startIndex + 1 + party]) / Self.unit - oracle.reservation[party])
    }
    return sum
  }

  /// One row a cell that could be part of something cheaper: what it costs, negated, then what it is worth.
  private func points(block: Int) -> (cells: [Int], points: PointTable) {
    let slackAllowed = Double(dual.upper) - 1 - dual.bound + 1e-6
    let least = dual.least(block: block)
    var table = PointTable(width: model.partyCount + 1)
    var cells: [Int] = []
    for cell in model.starts[block]..<model.starts[block + 1] where dual.priced(cell) - least <= slackAllowed {
      let worth = (0..<model.partyCount).map { oracle.worth[cell * model.partyCount + $0] }
      table.append([Int64(-costs[cell])] + worth.map { Int64(($0 * Self.unit).rounded()) })
      cells.append(cell)
    }
    return (cells, table)
  }

  private func remaining(
    _ tables: [(cells: [Int], points: PointTable)], after block: Int
  ) -> (priced: Double, worth: [Int64]) {
    var worth = [Int64](repeating: 0, count: model.partyCount)
    var priced = 0.0
    for later in tables.indices.dropFirst(block + 1) {
      let table = tables[later].points
      priced += dual.least(block: later)
      for party in worth.indices {
        worth[party] += (0..<table.count).map { table.cells[$0 * table.width + 1 + party] }.max() ?? 0
      }
    }
    return (priced, worth)
  }

  /// The first row is the cheapest: rows are in descending order of the negated cost.
  private func trace(_ tables: [(cells: [Int], points: PointTable)], _ stages: [PointTable]) -> StepSearch.Finding {
    guard let last = stages.last, last.count > 0 else {
      return StepSearch.Finding(steps: dual.upper, cells: dual.cells)
    }
    var sum = Array(last.row(0))
    let steps = Int(-sum[0])
    var cells = dual.cells
    for block in tables.indices.reversed() {
      for (row, cell) in tables[block].cells.enumerated() {
        let before = zip(sum, tables[block].points.row(row)).map { $0 - $1 }
        guard stages[block].position(of: before) != nil else { continue }
        cells[block] = cell
        sum = before
        break
      }
    }
    return StepSearch.Finding(steps: steps, cells: cells)
  }
}
