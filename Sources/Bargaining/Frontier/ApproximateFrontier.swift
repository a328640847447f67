/// A frontier with a stated error, for problems whose exact frontier is too large.
///
/// Values are rounded before they are added, so that sums meet. Every feasible package has a point that is at most
/// ``errors`` worse for each party; points and packages are real ones.
public struct ApproximateFrontier: Sendable {
  /// The utilities of the points, in the order of the parties, not rounded.
  public let points: [[Double]]
  /// A package for each point.
  public let packages: [Package]
  /// For each party, how far a point may fall short of the true frontier, in the party's unit; 0 if exact.
  public let errors: [Double]

  /// Whether this is the exact frontier.
  public var isExact: Bool { errors.allSatisfy { $0 <= 0 } }

  /// The exact frontier if it has at most `limit` points at every stage, else one with an error as small as the limit
  /// allows: 0.1%, 0.2%, 0.5%, 1% … of each party's range.
  ///
  /// - Throws: ``BargainingError`` with the code `tooLarge` when even an error of half the range does not fit.
  public init(of problem: BargainingProblem, limit: Int = 20_000) throws(BargainingError) {
    let compiled = try CompiledProblem(problem)
    let shares = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]
    for share in shares {
      let (candidate, errors) = share > 0 ? compiled.coarsened(error: share) : (compiled, compiled.grids.map { _ in 0 })
      let frontier: Frontier
      do {
        frontier = try Frontier(candidate, limit: limit)
      } catch  where error.code == .tooLarge && share < 0.5 {
        continue
      }
      packages = frontier.indices.map { frontier.package(at: $0) }
      var points: [[Double]] = []
      for package in packages { points.append(try problem.utilities(of: package)) }
      self.points = points
      self.errors = errors
      return
    }
    throw BargainingError(.tooLarge, at: "frontier", "no approximation fits into \(limit) points; raise the limit")
  }
}
