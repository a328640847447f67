/// Who negotiates about what, and what each package is worth to each: the input of everything in this room.
///
/// The utility of a package is the sum of the values of its options, to which a ``Constraint`` may add a bonus
/// for options that belong together. A package is feasible if no constraint forbids it.
///
/// ```swift
/// let problem = try BargainingProblem(
///   issues: [
///     .init("Neutrality", options: ["none", "guaranteed", "full"]),
///     .init("Troops", options: ["stay", "leave"]),
///   ],
///   parties: [
///     .init("A", values: [[0, 0.2, 0.5], [0.5, 0]], disagreement: 0.3),
///     .init("B", values: [[0.4, 0.3, 0], [0, 0.6]], disagreement: 0.2),
///   ])
/// let frontier = try Frontier(of: problem)
/// ```
public struct BargainingProblem: Equatable, Sendable {
  /// What is negotiated, in the order in which packages list it.
  public let issues: [Issue]
  /// Who negotiates.
  public let parties: [Party]
  /// What goes together, and what does not.
  public let constraints: [Constraint]

  /// A checked problem.
  ///
  /// - Throws: ``BargainingError`` when there is no party or no issue, an issue has no option, a table has the wrong
  ///   size, a value is not finite, or a constraint names an issue or option that does not exist.
  /// - Complexity: linear in the size of the tables.
  public init(issues: [Issue], parties: [Party], constraints: [Constraint] = []) throws(BargainingError) {
    self.issues = issues
    self.parties = parties
    self.constraints = constraints
    try validate()
  }

  /// How many parties negotiate.
  public var partyCount: Int { parties.count }

  /// How many issues are negotiated.
  public var issueCount: Int { issues.count }

  /// What each party has if there is no agreement, in the order of the parties.
  public var disagreement: [Double] { parties.map(\.disagreement) }

  /// The same problem with another disagreement point.
  public func withDisagreement(_ values: [Double]) throws(BargainingError) -> Self {
    guard values.count == parties.count else {
      throw BargainingError(
        .invalidShape, at: "disagreement point",
        "found \(values.count) values; give one for each of \(parties.count) parties")
    }
    let parties = zip(parties, values).map { Party($0.name, values: $0.values, disagreement: $1) }
    return try Self(issues: issues, parties: parties, constraints: constraints)
  }

  /// The same problem under other constraints.
  public func withConstraints(_ constraints: [Constraint]) throws(BargainingError) -> Self {
    try Self(issues: issues, parties: parties, constraints: constraints)
  }
}

extension BargainingProblem {
  /// A matter under negotiation, with the options that could settle it.
  public struct Issue: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// Its possible outcomes, in order.
    public let options: [String]

    /// An issue with named options.
    public init(_ name: String, options: [String]) {
      self.name = name
      self.options = options
    }
  }

  /// A side of the negotiation: what it values, and what it has without an agreement.
  public struct Party: Equatable, Sendable {
    /// What it is called.
    public let name: String
    /// The worth of each option of each issue: `values[issue][option]`, in any unit. Weights are already in it.
    public let values: [[Double]]
    /// What it has if there is no agreement (reservation value, BATNA), in the same unit.
    public let disagreement: Double

    /// A party and its additive utility.
    public init(_ name: String, values: [[Double]], disagreement: Double = 0) {
      self.name = name
      self.values = values
      self.disagreement = disagreement
    }
  }
}

extension BargainingProblem {
  /// The worth of a package to each party, bonuses included.
  ///
  /// - Throws: ``BargainingError`` if the package does not choose an existing option for every issue.
  public func utilities(of package: Package) throws(BargainingError) -> [Double] {
    try check(package)
    return parties.indices.map { party in
      let worth = parties[party].values
      let sum = issues.indices.reduce(0.0) { $0 + worth[$1][package[$1]] }
      return constraints.reduce(sum) { $0 + $1.bonus(to: party, for: package) }
    }
  }

  /// Whether no constraint forbids the package.
  ///
  /// - Throws: ``BargainingError`` if the package does not choose an existing option for every issue.
  public func isFeasible(_ package: Package) throws(BargainingError) -> Bool {
    try check(package)
    return constraints.allSatisfy { $0.allows(package) }
  }

  private func check(_ package: Package) throws(BargainingError) {
    guard package.options.count == issues.count else {
      throw BargainingError(
        .invalidShape, at: "package \(package)",
        "it chooses \(package.options.count) options; choose one for each of \(issues.count) issues")
    }
    for (issue, option) in zip(issues, package.options) where !issue.options.indices.contains(option) {
      throw BargainingError(
        .outOfRange, at: "package \(package), issue \"\(issue.name)\"",
        "option \(option) does not exist; choose 0 to \(issue.options.count - 1)")
    }
  }
}
