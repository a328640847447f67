/// What a proposal leaves on the table: how much better all could do.
public struct ProposalReview: Equatable, Sendable {
  /// The proposal.
  public let package: Package
  /// What it is worth to each party.
  public let utilities: [Double]
  /// What it is worth beyond having no agreement.
  public let gains: [Double]
  /// Whether no package is better for one party without being worse for another.
  public let isEfficient: Bool
  /// The largest amount by which every party could do better at once; 0 if none.
  public let commonGain: Double
  /// The package with that gain, or the proposal itself.
  public let bestForAll: Package
  /// For each party, the most it could gain while no other loses.
  public let ownGains: [Double]
  /// For each party, a package with that gain.
  public let bestForEach: [Package]

  /// Whether all parties prefer it to no agreement.
  public var isInZone: Bool { gains.allSatisfy { $0 >= -1e-9 } }

  /// Reviews a proposal.
  ///
  /// - Throws: ``BargainingError`` when the package does not fit the problem, or the frontier is too large.
  /// - Complexity: that of the ``Frontier``.
  public init(_ package: Package, in problem: BargainingProblem) throws(BargainingError) {
    try self.init(package, in: problem, frontier: Frontier(of: problem))
  }

  /// Reviews a proposal with a frontier computed before.
  public init(_ package: Package, in problem: BargainingProblem, frontier: Frontier) throws(BargainingError) {
    let utilities = try problem.utilities(of: package)
    let slack = 1e-9
    let differences = frontier.map { point in zip(point, utilities).map { $0 - $1 } }
    let better = differences.indices.filter { differences[$0].allSatisfy { $0 >= -slack } }
    func best(_ worth: ([Double]) -> Double) -> (gain: Double, package: Package) {
      guard let index = better.max(by: { worth(differences[$0]) < worth(differences[$1]) }),
        worth(differences[index]) > slack
      else { return (0, package) }
      return (worth(differences[index]), frontier.package(at: index))
    }
    let own = utilities.indices.map { party in best { $0[party] } }
    let common = best { $0.min() ?? 0 }
    self.package = package
    self.utilities = utilities
    gains = zip(utilities, problem.disagreement).map { $0 - $1 }
    ownGains = own.map(\.gain)
    bestForEach = own.map(\.package)
    commonGain = common.gain
    bestForAll = common.package
    isEfficient = try problem.isFeasible(package) && ownGains.allSatisfy { $0 <= slack }
  }
}
