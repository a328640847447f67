/// Finds a package that is worth enough to every party with the fewest option-steps beyond what they accept.
///
/// The steps are one more number to keep undominated beside the utilities, so the result is exact.
struct StepSearch {
  private let model: GapModel
  private let draw: GapDraw

  /// What was found: the steps in all and the cell of each block.
  struct Finding {
    let steps: Int
    let cells: [Int]
  }

  init(_ model: GapModel, _ draw: GapDraw) {
    self.model = model
    self.draw = draw
  }

  /// The steps that a party has to make for a cell's option of an issue.
  static func steps(_ model: GapModel, _ draw: GapDraw, party: Int, issue: Int, option: Int) -> Int {
    let slot = party * model.issueCount + issue
    return max(model.ranks[slot][option] - draw.reach[slot], 0)
  }

  /// The nearest package, or nil if no package at all is worth enough to every party.
  ///
  /// - Parameter oracle: loaded with the draw; its open cells are left changed.
  func nearest(_ oracle: inout YesOracle) throws(BargainingError) -> Finding? {
    let costs = cellCosts()
    let least = (0..<model.blockCount).map { block in
      costs[model.starts[block]..<model.starts[block + 1]].min() ?? 0
    }
    let floor = least.reduce(0, +)
    var budget = floor
    // Most often the cheapest cells will do; then budgets that double, until a yes shows up.
    while true {
      for block in 0..<model.blockCount {
        for cell in model.starts[block]..<model.starts[block + 1] {
          oracle.isOpen[cell] = costs[cell] - least[block] <= budget - floor
        }
      }
      if try oracle.hasYes() { break }
      guard budget < costs.reduce(floor, +) else { return nil }
      budget = floor + max(1, 2 * (budget - floor))
    }
    let upper = oracle.witness.reduce(0) { $0 + costs[$1] }
    guard upper > floor else { return Finding(steps: upper, cells: oracle.witness) }
    let dual = StepDual(model: model, oracle: oracle, costs: costs, upper: upper, cells: oracle.witness)
    if dual.isSettled { return Finding(steps: dual.upper, cells: dual.cells) }
    return try BudgetedSearch(model: model, oracle: oracle, costs: costs, dual: dual).best()
  }

  private func cellCosts() -> [Int] {
    (0..<model.blockCount).flatMap { block in
      (model.starts[block]..<model.starts[block + 1]).map { cell in
        let issues = model.blockIssues[block]
        return issues.indices.reduce(0) { sum, column in
          (0..<model.partyCount).reduce(sum) {
            $0 + Self.steps(model, draw, party: $1, issue: issues[column], option: model.cellOptions[cell][column])
          }
        }
      }
    }
  }
}
