/// What would open a zone of possible agreement when there is none.
public struct ZoneOpening: Equatable, Sendable {
  /// The package for which reservation values would have to come down least, in sum.
  public let package: Package
  /// By how much each party's reservation value would have to come down for it.
  public let concessions: [Double]
  /// The package that needs the smallest payments, if payments in units of utility could make one.
  public let sidePayment: SidePayment?

  /// A package with payments between parties that all find better than no agreement.
  public struct SidePayment: Equatable, Sendable {
    /// The package.
    public let package: Package
    /// What each party receives; negative if it pays. Payments sum to zero.
    public let received: [Double]
  }

  /// Nil if there is a zone, or no package is feasible.
  ///
  /// - Throws: ``BargainingError`` when the frontier is too large.
  public init?(of problem: BargainingProblem) throws(BargainingError) {
    let frontier = try Frontier(of: problem)
    let surplus = frontier.map { point in zip(point, problem.disagreement).map { $0 - $1 } }
    func missing(_ gains: [Double]) -> Double { gains.reduce(0) { $0 + max(-$1, 0) } }
    guard let nearest = surplus.indices.min(by: { missing(surplus[$0]) < missing(surplus[$1]) }),
      missing(surplus[nearest]) > 1e-9
    else { return nil }
    package = frontier.package(at: nearest)
    concessions = surplus[nearest].map { max(-$0, 0) }
    let payable = surplus.indices.filter { surplus[$0].reduce(0, +) >= -1e-12 }
    let cheapest = payable.min { missing(surplus[$0]) < missing(surplus[$1]) }
    sidePayment = cheapest.map { index in
      SidePayment(package: frontier.package(at: index), received: Self.payments(surplus[index]))
    }
  }

  /// Those who miss something receive it; those who gain pay in proportion to their gain.
  private static func payments(_ surplus: [Double]) -> [Double] {
    let needed = surplus.reduce(0) { $0 + max(-$1, 0) }
    let available = surplus.reduce(0) { $0 + max($1, 0) }
    return surplus.map { $0 < 0 ? -$0 : (available > 0 ? -needed * $0 / available : 0) }
  }
}

extension BargainingProblem {
  /// The problem with one more issue on the table.
  ///
  /// - Parameter values: what each option is worth to each party: `values[party][option]`.
  public func adding(_ issue: Issue, values: [[Double]]) throws(BargainingError) -> Self {
    guard values.count == parties.count else {
      throw BargainingError(
        .invalidShape, at: "issue \"\(issue.name)\"", "give one row of values for each of \(parties.count) parties")
    }
    let parties = zip(parties, values).map { Party($0.name, values: $0.values + [$1], disagreement: $0.disagreement) }
    return try Self(issues: issues + [issue], parties: parties, constraints: constraints)
  }

  /// Of several further issues, those that open a zone where there is none.
  ///
  /// - Returns: positions in `candidates`.
  public func openingIssues(
    among candidates: [(issue: Issue, values: [[Double]])]
  ) throws(BargainingError) -> [Int] {
    var opening: [Int] = []
    for (index, candidate) in candidates.enumerated() {
      let wider = try adding(candidate.issue, values: candidate.values)
      let finder = try SolutionFinder(Frontier(of: wider), disagreement: wider.disagreement)
      if !finder.rational.isEmpty { opening.append(index) }
    }
    return opening
  }
}
