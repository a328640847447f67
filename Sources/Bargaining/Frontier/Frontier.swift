/// The Pareto frontier: the utility vectors that no package improves on for one party without loss to another.
///
/// Computed exactly by adding one block of issues at a time and keeping the undominated sums, so that 10⁵⁰ packages
/// need no more work than their frontier is long (Bellman's principle for vector sums; Daskalakis, Diakonikolas &
/// Yannakakis 2016 discuss the growth). Points are sorted, the best for the first party first; packages that give the
/// same utilities are one point.
///
/// ```swift
/// let frontier = try Frontier(of: problem)
/// for (index, utilities) in frontier.enumerated() {
///   print(utilities, frontier.package(at: index))
/// }
/// ```
public struct Frontier: Sendable {
  private let compiled: CompiledProblem
  private let order: [Int]
  /// The undominated sums of the first blocks in `order`: `stages[k]` after k blocks.
  private let stages: [PointTable]
  private let final: PointTable

  /// The frontier of a problem. It is empty if no package is feasible.
  ///
  /// - Parameters:
  ///   - tolerance: how close two points must be to be one.
  ///   - limit: the most undominated sums to carry; more is an error, never a silent loss.
  /// - Throws: ``BargainingError`` with the code `tooLarge` when the constraints or the frontier exceed their limits.
  /// - Complexity: about the sum over the issues of options × frontier so far, times a logarithm for three parties; for
  ///   four and more parties up to that times the frontier's length.
  public init(
    of problem: BargainingProblem, tolerance: Tolerance = .standard, limit: Int = 1_000_000
  ) throws(BargainingError) {
    try self.init(CompiledProblem(problem, tolerance: tolerance), limit: limit)
  }

  init(_ compiled: CompiledProblem, limit: Int = 1_000_000) throws(BargainingError) {
    self.compiled = compiled
    let optimal = compiled.blocks.map { Maxima.of($0.points.sortedDescendingUnique()) }
    order = optimal.indices.sorted { optimal[$0].count < optimal[$1].count }
    var stages = [PointTable.origin(width: compiled.grids.count)]
    for block in order {
      guard !Task.isCancelled else {
        throw BargainingError(.cancelled, at: "frontier", "stopped on request; nothing was computed")
      }
      let next = Maxima.ofSums(stages[stages.count - 1], optimal[block], limit: limit)
      guard next.count <= limit else {
        throw BargainingError(
          .tooLarge, at: "frontier after \(stages.count) of \(order.count) blocks of issues",
          "it has more points than the limit of \(limit); raise the limit or ask for an approximation")
      }
      stages.append(next)
    }
    final = ToleranceFilter(compiled.grids.map(\.tolerance)).distinct(stages[stages.count - 1])
    self.stages = stages
  }

  /// How many parties there are.
  public var partyCount: Int { compiled.grids.count }

  /// A package that gives the utilities of a point.
  ///
  /// - Complexity: O(issues · options · log count).
  public func package(at index: Int) -> Package {
    var package = Package([Int](repeating: 0, count: compiled.issueCount))
    var sum = Array(final.row(index))
    for stage in order.indices.reversed() {
      let block = compiled.blocks[order[stage]]
      for row in 0..<block.points.count {
        let rest = zip(sum, block.points.row(row)).map { $0 - $1 }
        guard stages[stage].position(of: rest) != nil else { continue }
        for (issue, option) in zip(block.issues, block.choice(row)) { package[issue] = option }
        sum = rest
        break
      }
    }
    return package
  }
}

extension Frontier: RandomAccessCollection {
  /// The first point: the best for the first party.
  public var startIndex: Int { 0 }
  /// The number of points.
  public var endIndex: Int { final.count }

  /// The utilities of a point, in the order of the parties.
  public subscript(index: Int) -> [Double] {
    zip(final.row(index), compiled.grids).map { $1.utility($0) }
  }
}
