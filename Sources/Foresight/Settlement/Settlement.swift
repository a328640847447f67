public import ParleyBargaining
public import ParleyPicture
public import ParleyText

/// Which agreements there are at the middle of what is known: the zone, the Pareto frontier, the fair points on it, and who
/// would have to go how far for each.
public struct Settlement: Sendable {
  public let asOf: Day
  public let issues: [String]
  public let parties: [String]
  /// What each side has without an agreement, at the middle of what is known, 0…1.
  public let reservation: [Double]
  /// How many packages there are.
  public let packages: Count
  /// How many of them lie inside what every side has signalled it could accept.
  public let acceptable: Count
  /// Utilities of the undominated packages, the best for the first side first.
  public let frontier: [[Double]]
  /// How many of those no side would rather do without.
  public let rational: Int
  /// By rule, in the order of ``ParleyBargaining/SolutionRule/all``; empty where every package leaves a side worse off than none.
  public let proposals: [Proposal]
  /// The fair point inside what all could accept, where there is one.
  public let withinReach: Proposal?

  let middle: MiddleGround

  /// A package with what it is worth and what it asks.
  public struct Proposal: Sendable, Hashable {
    /// The rule that picks it: "Nash", "egalitarian", …
    public let rule: String
    /// Issue → option.
    public let package: [String: String]
    /// To each side, 0…1.
    public let utilities: [Double]
    /// Option-steps that each side would have to go beyond what it has signalled: side → issue → steps.
    public let steps: [String: [String: Int]]

    public var totalSteps: Int { steps.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
  }

  /// - Throws: `BargainingError` where the dossier's numbers do not fit together or the frontier is too large.
  public init(_ picture: Picture) throws(BargainingError) {
    let middle = MiddleGround(try GapInput(picture), picture)
    self.middle = middle
    asOf = picture.asOf
    issues = middle.issues
    parties = middle.parties
    reservation = middle.reservation
    packages = Count(counting: middle.options.map(\.count))
    acceptable = Count(counting: middle.shared.map(\.count))
    let frontier = try Frontier(of: middle.problem())
    self.frontier = Array(frontier)
    let finder = try SolutionFinder(frontier, disagreement: middle.reservation)
    rational = finder.rational.count
    var proposals: [Proposal] = []
    for rule in SolutionRule.all {
      guard let index = try finder.solution(rule)?.indices.first else { continue }
      proposals.append(middle.proposal(rule.description, frontier.package(at: index).options, frontier[index]))
    }
    self.proposals = proposals
    withinReach = try Self.withinReach(middle)
  }

  private static func withinReach(_ middle: MiddleGround) throws(BargainingError) -> Proposal? {
    guard !middle.issues.isEmpty, middle.shared.allSatisfy({ !$0.isEmpty }) else { return nil }
    let frontier = try Frontier(of: middle.problem(options: middle.shared))
    let finder = try SolutionFinder(frontier, disagreement: middle.reservation)
    guard let index = try finder.solution(.nash)?.indices.first else { return nil }
    let chosen = frontier.package(at: index).options.enumerated().map { middle.shared[$0.offset][$0.element] }
    return middle.proposal("Nash within what all could accept", chosen, frontier[index])
  }
}

extension Count {
  /// How many ways there are to choose one of each.
  init(counting options: [Int]) { self = options.reduce(Count(1)) { Count($0.value * .init($1)) } }
}
