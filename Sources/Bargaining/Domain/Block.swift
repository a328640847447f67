/// Issues that constraints tie together, as one issue whose options are their feasible combinations.
struct Block: Sendable {
  /// The issues, in the order of the problem.
  let issues: [Int]
  /// The options of those issues that each row of ``points`` stands for, row after row.
  let choices: [Int]
  /// What each combination is worth to each party.
  let points: PointTable

  /// The options that a row stands for.
  func choice(_ row: Int) -> ArraySlice<Int> {
    choices[row * issues.count..<(row + 1) * issues.count]
  }
}

/// A problem made ready for computing: values on a grid, issues grouped into independent blocks.
struct CompiledProblem: Sendable {
  let grids: [UtilityGrid]
  let blocks: [Block]
  let issueCount: Int

  /// A coarser form: every value rounded to the nearest multiple of a step of its party.
  ///
  /// - Parameter error: how much a sum may be off, as a share of the party's range.
  func coarsened(error: Double) -> (problem: CompiledProblem, errors: [Double]) {
    let steps = grids.indices.map { party in
      let range = blocks.reduce(Int64(0)) { sum, block in
        let column = stride(from: party, to: block.points.cells.count, by: grids.count).lazy.map {
          block.points.cells[$0]
        }
        return sum + (column.max() ?? 0) - (column.min() ?? 0)
      }
      return max(Int64(error * Double(range) / Double(max(blocks.count, 1))), 1)
    }
    let coarse = blocks.map { block in
      let cells = block.points.cells.enumerated().map { index, value in
        let step = steps[index % steps.count]
        return Int64((Double(value) / Double(step)).rounded()) * step
      }
      return Block(
        issues: block.issues, choices: block.choices, points: PointTable(width: steps.count, cells: cells))
    }
    let errors = zip(grids, steps).map { $1 > 1 ? $0.utility($1) * Double(blocks.count) : 0 }
    return (Self(grids: grids, blocks: coarse, issueCount: issueCount), errors)
  }

  private init(grids: [UtilityGrid], blocks: [Block], issueCount: Int) {
    self.grids = grids
    self.blocks = blocks
    self.issueCount = issueCount
  }

  /// The most combinations that a block may have.
  static var largestBlock: Int { 4_000_000 }

  /// - Throws: ``BargainingError`` with the code `tooLarge` when the constraints tie so many issues together that
  ///   their combinations exceed ``largestBlock``.
  init(_ problem: BargainingProblem, tolerance: Tolerance = .standard) throws(BargainingError) {
    guard problem.partyCount <= 1000 else {
      throw BargainingError(.tooLarge, at: "parties", "found \(problem.partyCount); at most 1000 are handled")
    }
    issueCount = problem.issueCount
    let grids = problem.parties.indices.map { Self.grid(problem, party: $0, tolerance: tolerance) }
    self.grids = grids
    var blocks: [Block] = []
    for group in IssueGroups(problem).groups {
      blocks.append(try Self.block(problem, group, grids))
    }
    self.blocks = blocks
  }

  private static func grid(_ problem: BargainingProblem, party: Int, tolerance: Tolerance) -> UtilityGrid {
    var sizes: [Double] = []
    var ranges: [Double] = []
    for row in problem.parties[party].values {
      let high = row.max() ?? 0
      let low = row.min() ?? 0
      sizes.append(max(high.magnitude, low.magnitude))
      ranges.append(high - low)
    }
    for constraint in problem.constraints {
      let bonus = constraint.largestBonus(to: party)
      sizes.append(bonus)
      ranges.append(bonus)
    }
    // Added in the order of size, so that the grid does not depend on the order of issues.
    let bound = sizes.sorted().reduce(0, +)
    let range = ranges.sorted().reduce(0, +)
    return UtilityGrid(bound: bound, range: range, tolerance: tolerance)
  }

  private static func block(
    _ problem: BargainingProblem, _ group: IssueGroups.Group, _ grids: [UtilityGrid]
  ) throws(BargainingError) -> Block {
    var size = 1
    for issue in group.issues {
      let (product, overflow) = size.multipliedReportingOverflow(by: problem.issues[issue].options.count)
      size = product
      guard !overflow, size <= largestBlock else {
        let names = group.issues.map { problem.issues[$0].name }.joined(separator: ", ")
        throw BargainingError(
          .tooLarge, at: "issues \(names)",
          "constraints tie them into more than \(largestBlock) combinations; tie fewer issues together")
      }
    }
    var enumeration = Enumeration(problem, group, grids)
    enumeration.run()
    return Block(issues: group.issues, choices: enumeration.choices, points: enumeration.points)
  }
}

extension CompiledProblem {
  /// Walks through the combinations of a group of issues and keeps the feasible ones.
  private struct Enumeration {
    private(set) var choices: [Int] = []
    private(set) var points: PointTable
    private let group: IssueGroups.Group
    private let constraints: [(rule: Constraint, columns: [Int])]
    private let values: [[Int64]]
    private let grids: [UtilityGrid]
    private let sizes: [Int]

    init(_ problem: BargainingProblem, _ group: IssueGroups.Group, _ grids: [UtilityGrid]) {
      self.group = group
      self.grids = grids
      let columns = Dictionary(uniqueKeysWithValues: group.issues.enumerated().map { ($1, $0) })
      constraints = group.constraints.map { rule in
        (problem.constraints[rule], problem.constraints[rule].issues.compactMap { columns[$0] })
      }
      sizes = group.issues.map { problem.issues[$0].options.count }
      values = group.issues.map { issue in
        problem.issues[issue].options.indices.flatMap { option in
          problem.parties.indices.map { grids[$0].quanta(problem.parties[$0].values[issue][option]) }
        }
      }
      points = PointTable(width: grids.count)
    }

    mutating func run() {
      var combination = [Int](repeating: 0, count: sizes.count)
      repeat {
        if allows(combination) { keep(combination) }
      } while advance(&combination)
    }

    private func allows(_ combination: [Int]) -> Bool {
      constraints.allSatisfy { constraint in constraint.rule.allows(constraint.columns.map { combination[$0] }) }
    }

    private mutating func keep(_ combination: [Int]) {
      choices.append(contentsOf: combination)
      for party in grids.indices {
        var sum: Int64 = 0
        for column in combination.indices { sum += values[column][combination[column] * grids.count + party] }
        for constraint in constraints {
          if case .bonus(let bonus) = constraint.rule.effects[constraint.columns.map { combination[$0] }] {
            sum += grids[party].quanta(bonus[party])
          }
        }
        points.cells.append(sum)
      }
    }

    private func advance(_ combination: inout [Int]) -> Bool {
      for column in combination.indices.reversed() {
        combination[column] += 1
        if combination[column] < sizes[column] { return true }
        combination[column] = 0
      }
      return false
    }
  }
}
