/// Outcomes with utilities of any form, listed one by one.
public struct OutcomeList: Equatable, Sendable {
  /// What the outcomes are called.
  public let names: [String]
  /// What each outcome is worth to each party: `utilities[outcome][party]`.
  public let utilities: [[Double]]

  /// A checked list.
  ///
  /// - Throws: ``BargainingError`` when the list is empty, rows differ in length, or a number is not finite.
  public init(names: [String], utilities: [[Double]]) throws(BargainingError) {
    guard let first = utilities.first, !first.isEmpty, names.count == utilities.count else {
      throw BargainingError(.emptyModel, at: "outcomes", "give at least one outcome, each with a name and utilities")
    }
    for (name, row) in zip(names, utilities) where row.count != first.count || !row.allSatisfy(\.isFinite) {
      throw BargainingError(
        .invalidShape, at: "outcome \"\(name)\"", "found \(row); give \(first.count) finite utilities")
    }
    self.names = names
    self.utilities = utilities
  }

  /// The outcomes on the Pareto frontier, as positions in the list; of equal outcomes the first.
  ///
  /// - Complexity: O(n log n) for up to three parties, more for more.
  public func frontier(tolerance: Tolerance = .standard) throws(BargainingError) -> [Int] {
    let problem = try BargainingProblem(
      issues: [.init("outcome", options: names)],
      parties: utilities[0].indices.map { party in .init("party \(party)", values: [utilities.map { $0[party] }]) })
    let frontier = try Frontier(of: problem, tolerance: tolerance)
    return frontier.indices.map { frontier.package(at: $0)[0] }.sorted()
  }
}
