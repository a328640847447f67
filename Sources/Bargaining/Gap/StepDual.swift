/// A price for each party's utility in steps: it bounds from below how few steps can do, and finds good packages.
///
/// With prices λ ≥ 0, steps(x) − Σ λ·(u(x) − r) is smallest where each block alone is; that sum is a lower bound for
/// every package that is worth enough (Lagrangian relaxation; prices move along the subgradient: Polyak 1969).
struct StepDual {
  /// A lower bound for the number of steps.
  private(set) var bound = 0.0
  /// The prices that gave the bound.
  private(set) var prices: [Double]
  /// The fewest steps seen, and the cells that need them.
  private(set) var upper: Int
  private(set) var cells: [Int]

  private let model: GapModel
  private let oracle: YesOracle
  private let costs: [Int]

  init(model: GapModel, oracle: YesOracle, costs: [Int], upper: Int, cells: [Int]) {
    self.model = model
    self.oracle = oracle
    self.costs = costs
    self.upper = upper
    self.cells = cells
    prices = [Double](repeating: 0, count: model.partyCount)
    ascend()
  }

  /// Whether the package in hand is known to be the best.
  var isSettled: Bool { bound > Double(upper) - 1 + 1e-6 }

  /// What a cell counts under the prices.
  func priced(_ cell: Int) -> Double {
    var sum = Double(costs[cell])
    for party in prices.indices { sum -= prices[party] * oracle.worth[cell * prices.count + party] }
    return sum
  }

  /// The smallest that a block can count under the prices.
  func least(block: Int) -> Double {
    (model.starts[block]..<model.starts[block + 1]).reduce(.infinity) { min($0, priced($1)) }
  }

  private mutating func ascend() {
    var trial = prices
    var damping = 1.0
    for _ in 0..<40 where !isSettled {
      let (value, missing) = evaluate(trial)
      if value > bound {
        bound = value
        prices = trial
      } else {
        damping *= 0.8
      }
      let length = missing.reduce(0) { $0 + $1 * $1 }
      guard length > 1e-18 else { return }
      let step = damping * max(Double(upper) - value, 0.1) / length
      for party in trial.indices { trial[party] = max(trial[party] + step * missing[party], 0) }
    }
  }

  /// The bound under trial prices, and what its package misses for each party.
  private mutating func evaluate(_ trial: [Double]) -> (value: Double, missing: [Double]) {
    let parties = trial.count
    var missing = oracle.reservation
    var value = zip(trial, missing).reduce(0) { $0 + $1.0 * $1.1 }
    var chosen = cells
    var steps = 0
    for block in 0..<model.blockCount {
      var best = Double.infinity
      for cell in model.starts[block]..<model.starts[block + 1] {
        var sum = Double(costs[cell])
        for party in 0..<parties { sum -= trial[party] * oracle.worth[cell * parties + party] }
        if sum < best {
          best = sum
          chosen[block] = cell
        }
      }
      value += best
      steps += costs[chosen[block]]
      for party in 0..<parties { missing[party] -= oracle.worth[chosen[block] * parties + party] }
    }
    if steps < upper, missing.allSatisfy({ $0 <= YesOracle.slack }) {
      upper = steps
      cells = chosen
    }
    return (value, missing)
  }
}
