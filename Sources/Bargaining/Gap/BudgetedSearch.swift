/// The cheapest package that is worth enough to every party, given one that costs `upper`.
struct BudgetedSearch {
  let model: GapModel
  let oracle: YesOracle
  let costs: [Int]
  let least: [Int]

  private static let unit = 0x1p40

  func best(upper: Int) throws(BargainingError) -> StepSearch.Finding {
    let width = model.partyCount + 1
    let tables = (0..<model.blockCount).map(points)
    let need = oracle.reservation.map { Int64((($0 - YesOracle.slack) * Self.unit).rounded(.up)) }
    var stages = [PointTable.origin(width: width)]
    for block in tables.indices {
      let rest = remaining(tables, after: block, upper: upper)
      let sums = Maxima.ofSums(stages[block], Maxima.of(tables[block].sortedDescendingUnique()))
      let kept = sums.filter { row in
        let cells = sums.row(row)
        return cells[cells.startIndex] + rest.cost >= Int64(-upper)
          && need.indices.allSatisfy { cells[cells.startIndex + 1 + $0] + rest.worth[$0] >= need[$0] }
      }
      guard kept.count <= 2_000_000 else {
        throw BargainingError(
          .tooLarge, at: "the nearest yes", "more than 2,000,000 undominated part-packages; use fewer issues")
      }
      stages.append(kept)
    }
    return trace(tables, stages, upper: upper)
  }

  /// One row a cell: what it costs, negated, then what it is worth.
  private func points(block: Int) -> PointTable {
    var table = PointTable(width: model.partyCount + 1)
    for cell in model.starts[block]..<model.starts[block + 1] {
      let worth = (0..<model.partyCount).map { oracle.worth[cell * model.partyCount + $0] }
      table.append([Int64(-costs[cell])] + worth.map { Int64(($0 * Self.unit).rounded()) })
    }
    return table
  }

  private func remaining(_ tables: [PointTable], after block: Int, upper: Int) -> (cost: Int64, worth: [Int64]) {
    var worth = [Int64](repeating: 0, count: model.partyCount)
    var cost: Int64 = 0
    for later in tables.indices.dropFirst(block + 1) {
      let table = tables[later]
      cost -= Int64(least[later])
      for party in worth.indices {
        worth[party] += (0..<table.count).map { table.cells[$0 * table.width + 1 + party] }.max() ?? 0
      }
    }
    return (cost, worth)
  }

  /// The first row is the cheapest: rows are in descending order of the negated cost.
  private func trace(_ tables: [PointTable], _ stages: [PointTable], upper: Int) -> StepSearch.Finding {
    guard let last = stages.last, last.count > 0 else { return StepSearch.Finding(steps: upper, cells: oracle.witness) }
    var sum = Array(last.row(0))
    let steps = Int(-sum[0])
    var cells = oracle.witness
    for block in tables.indices.reversed() {
      for row in 0..<tables[block].count {
        let before = zip(sum, tables[block].row(row)).map { $0 - $1 }
        guard stages[block].position(of: before) != nil else { continue }
        cells[block] = model.starts[block] + row
        sum = before
        break
      }
    }
    return StepSearch.Finding(steps: steps, cells: cells)
  }
}
