import RealModule

/// The depth-first search behind ``PointSearch``.
struct PointBranch {
  private let rule: PointSearch.Rule
  private let disagreement: [Double]
  private let blocks: [Block]
  private let issueCount: Int
  /// Gains of each block's rows: `worth[block][row · parties + party]`.
  private let worth: [[Double]]
  private var prices: [Double]
  /// For each block, its rows by falling priced worth, and the best priced worth of it and all later blocks.
  private var order: [[Int]] = []
  private var rest: [Double] = []
  private var left: Int
  private var best: (value: Double, rows: [Int])?
  private var isCut = false

  init(_ compiled: CompiledProblem, rule: PointSearch.Rule, disagreement: [Double], limit: Int) {
    self.rule = rule
    self.disagreement = disagreement
    blocks = compiled.blocks
    issueCount = compiled.issueCount
    worth = compiled.blocks.map { block in
      block.points.cells.enumerated().map { compiled.grids[$0 % compiled.grids.count].utility($1) }
    }
    prices = disagreement.map { _ in 1 / Double(disagreement.count) }
    left = limit
  }

  mutating func run() -> (package: Package, value: Double, bound: Double)? {
    guard blocks.allSatisfy({ $0.points.count > 0 }) else { return nil }
    let rootBound = choosePrices()
    prepare()
    var rows: [Int] = []
    descend(&rows, disagreement.map { -$0 })
    guard let best else { return nil }
    var package = Package([Int](repeating: 0, count: issueCount))
    for (block, row) in zip(blocks, best.rows) {
      for (issue, option) in zip(block.issues, block.choice(row)) { package[issue] = option }
    }
    return (package, best.value, isCut ? rootBound : best.value)
  }

  /// The value of a package with these gains, or nil if somebody loses.
  private func value(_ gains: [Double]) -> Double? {
    switch rule {
    case .maximumWelfare: return zip(gains, disagreement).reduce(0) { $0 + $1.0 + $1.1 }
    case .nash: return gains.allSatisfy { $0 >= -1e-12 } ? gains.reduce(1) { $0 * max($1, 0) } : nil
    case .egalitarian: return gains.allSatisfy { $0 >= -1e-12 } ? gains.min() : nil
    }
  }

  /// The best value of gains whose priced sum is at most this.
  private func bound(_ sum: Double) -> Double {
    switch rule {
    case .maximumWelfare: return sum * Double(prices.count) + disagreement.reduce(0, +)
    case .egalitarian: return sum / prices.reduce(0, +)
    case .nash:
      // The product under a budget is largest when every party spends the same share of it.
      guard sum > 0 else { return sum < -1e-12 ? -.infinity : 0 }
      return prices.reduce(1) { $0 * (sum / (Double(prices.count) * $1)) }
    }
  }

  private func topSum(_ prices: [Double]) -> (sum: Double, gains: [Double]) {
    var gains = disagreement.map { -$0 }
    for table in worth {
      var best = (row: 0, value: -Double.infinity)
      for row in 0..<table.count / prices.count {
        let value = prices.indices.reduce(0) { $0 + prices[$1] * table[row * prices.count + $1] }
        if value > best.value { best = (row, value) }
      }
      for party in prices.indices { gains[party] += table[best.row * prices.count + party] }
    }
    return (zip(prices, gains).reduce(0) { $0 + $1.0 * $1.1 }, gains)
  }

  /// Multiplicative steps toward prices under which the root's bound is smallest.
  private mutating func choosePrices() -> Double {
    var best = (bound: Double.infinity, prices: prices)
    var trial = prices
    for round in 0..<(rule == .maximumWelfare ? 1 : 300) {
      let (sum, gains) = topSum(trial)
      prices = trial
      let bound = bound(sum)
      if bound < best.bound { best = (bound, trial) }
      let scale = gains.reduce(0) { max($0, $1.magnitude) }
      guard scale > 0 else { break }
      // The bound falls when a price rises whose party gains less than its share of the budget.
      let target = trial.map { rule == .nash ? max(sum, 1e-12) / (Double(trial.count) * $0) : sum / trial.reduce(0, +) }
      trial = trial.indices.map { trial[$0] * Double.exp((target[$0] - gains[$0]) / scale / Double(2 + round)) }
      let total = trial.reduce(0, +)
      trial = trial.map { max($0 / total, 1e-9) }
    }
    prices = best.prices
    return best.bound
  }

  private mutating func prepare() {
    let parties = prices.count
    var sums: [Double] = [0]
    for table in worth {
      let priced = (0..<table.count / parties).map { row in
        prices.indices.reduce(0) { $0 + prices[$1] * table[row * parties + $1] }
      }
      order.append(priced.indices.sorted { priced[$0] > priced[$1] })
      sums.append(priced.max() ?? 0)
    }
    rest = [Double](repeating: 0, count: blocks.count + 1)
    for block in blocks.indices.reversed() { rest[block] = rest[block + 1] + sums[block + 1] }
  }

  private mutating func descend(_ rows: inout [Int], _ gains: [Double]) {
    let block = rows.count
    guard block < blocks.count else {
      if let value = value(gains), value > best?.value ?? -.infinity { best = (value, rows) }
      return
    }
    for row in order[block] {
      guard left > 0 else {
        isCut = true
        return
      }
      left -= 1
      let next = prices.indices.map { gains[$0] + worth[block][row * prices.count + $0] }
      let sum = zip(prices, next).reduce(0) { $0 + $1.0 * $1.1 } + rest[block + 1]
      // Rows come by falling priced worth: the first that cannot win ends the list.
      if bound(sum) <= (best?.value ?? -.infinity) + 1e-12 { break }
      if rule != .maximumWelfare, bound(sum) < -1e-12 { break }
      rows.append(row)
      descend(&rows, next)
      rows.removeLast()
    }
  }
}
