import BigInt

/// What a domain's settlement looks like: the answer of `parley settle --domain FOLDER --format json`.
///
/// Solutions are lists of utility vectors, because several points may tie. Vectors follow the order of ``parties``.
public struct SettlementReport: Codable, Equatable, Sendable {
  /// What the domain is called.
  public let domain: String
  /// The parties.
  public let parties: [String]
  /// How many packages there are, feasible or not: a JSON number up to 2⁶³ − 1, else its digits as a string.
  public let outcomes: Count
  /// How many points the Pareto frontier has, distinct within the tolerance.
  public let frontierSize: Int
  /// The disagreement point used.
  public let disagreement: [Double]
  /// The points with the largest product of gains over disagreement.
  public let nash: [[Double]]
  /// The points with the largest smallest gain.
  public let egalitarian: [[Double]]
  /// The points with the largest smallest share of the ideal gain.
  public let kalaiSmorodinsky: [[Double]]
  /// The points with the largest sum of utilities.
  public let maximumWelfare: [[Double]]
  /// The best of each party over the points that all prefer to disagreement; empty if there are none.
  public let ideal: [Double]
  /// How many points of the frontier all prefer to disagreement, or find no worse.
  public let rationalPoints: Int
  /// For each solution by name, the packages that give its points: an option for each issue.
  public let packages: [String: [[String: String]]]
  /// Files that were passed over, and why.
  public let notes: [String]

  /// Which disagreement point to use.
  public enum Disagreement: Hashable, Sendable {
    /// The reservation values in the profiles.
    case profiles
    /// Nothing for anyone.
    case zero
    /// These values, in the order of the parties.
    case values([Double])
  }

  /// Settles the domain in a folder.
  ///
  /// - Parameters:
  ///   - path: a folder with GENIUS XML or NegMAS JSON files.
  ///   - profiles: the file names of the profiles to use, in order; all by default.
  /// - Throws: ``BargainingError`` when the folder cannot be read, or the frontier is too large.
  public init(
    domainFolder path: String, profiles: [String]? = nil, disagreement: Disagreement = .profiles,
    tolerance: Tolerance = .standard
  ) throws(BargainingError) {
    try self.init(DomainFolder(reading: path, profiles: profiles), disagreement: disagreement, tolerance: tolerance)
  }

  /// Settles a domain.
  public init(
    _ folder: DomainFolder, disagreement: Disagreement = .profiles, tolerance: Tolerance = .standard
  ) throws(BargainingError) {
    let problem = folder.problem
    let point =
      switch disagreement {
      case .profiles: problem.disagreement
      case .zero: problem.parties.map { _ in 0.0 }
      case .values(let values): values
      }
    let frontier = try Frontier(of: problem, tolerance: tolerance)
    let finder = try SolutionFinder(frontier, disagreement: point)
    var found: [String: Solution] = [:]
    for (name, rule) in Self.rules { found[name] = try finder.solution(rule) }
    func vectors(_ name: String) -> [[Double]] { found[name]?.utilities ?? [] }
    domain = folder.name
    parties = problem.parties.map(\.name)
    outcomes = Count(problem.issues.reduce(BigUInt(1)) { $0 * BigUInt($1.options.count) })
    frontierSize = frontier.count
    self.disagreement = point
    nash = vectors("nash")
    egalitarian = vectors("egalitarian")
    kalaiSmorodinsky = vectors("kalaiSmorodinsky")
    maximumWelfare = vectors("maximumWelfare")
    ideal = finder.ideal
    rationalPoints = finder.rational.count
    packages = found.mapValues { solution in
      solution.indices.map { index in
        let chosen = zip(problem.issues, frontier.package(at: index).options)
        return Dictionary(chosen.map { ($0.name, $0.options[$1]) }) { first, _ in first }
      }
    }
    notes = folder.notes
  }

  private static var rules: [(String, SolutionRule)] {
    [
      ("nash", .nash), ("egalitarian", .egalitarian), ("kalaiSmorodinsky", .kalaiSmorodinsky),
      ("maximumWelfare", .maximumWelfare),
    ]
  }
}
