/// Finds one solution of a problem whose frontier is too large to list, by branch and bound.
///
/// Prices on the parties' gains, chosen so that the priced sum bounds the solution as tightly as it can, say for every
/// part of a package how good it can still become; what cannot beat the best package in hand is not followed.
public struct PointSearch: Equatable, Sendable {
  /// The best package found.
  public let package: Package
  /// What it is worth to each party.
  public let utilities: [Double]
  /// What the rule maximises, there.
  public let value: Double
  /// No package can exceed this.
  public let bound: Double

  /// Whether no package is better by more than a billionth.
  public var isExact: Bool { bound <= value + 1e-9 * max(1, value.magnitude) }

  /// The rules that a point can be searched for.
  public enum Rule: Hashable, Sendable {
    /// The largest product of gains.
    case nash
    /// The largest smallest gain.
    case egalitarian
    /// The largest sum of utilities, whatever the disagreement point.
    case maximumWelfare
  }

  /// Searches, following at most `limit` part-packages.
  ///
  /// - Returns: nil if no package was found that all prefer to disagreement.
  /// - Throws: ``BargainingError`` when constraints tie too many issues together.
  public init?(
    _ rule: Rule, in problem: BargainingProblem, limit: Int = 2_000_000
  ) throws(BargainingError) {
    let compiled = try CompiledProblem(problem)
    var branch = PointBranch(compiled, rule: rule, disagreement: problem.disagreement, limit: limit)
    guard let found = branch.run() else { return nil }
    package = found.package
    utilities = try problem.utilities(of: found.package)
    value = found.value
    bound = max(found.bound, found.value)
  }
}
