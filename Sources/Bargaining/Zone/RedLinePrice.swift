/// What a constraint costs: what becomes possible without it.
public struct RedLinePrice: Equatable, Sendable {
  /// The position of the constraint.
  public let constraint: Int
  /// For each party, how much better its best package of the zone becomes; infinite where the zone opens.
  public let price: [Double]
  /// How much the product of gains of the Nash solution grows; nil if there is no zone even without the constraint.
  public let nashGain: Double?
  /// Whether dropping this constraint alone turns an empty zone into one that is not.
  public let opensZone: Bool
}

extension BargainingProblem {
  /// The price of each constraint, in the other parties' utility and in their own.
  ///
  /// - Throws: ``BargainingError`` when a frontier is too large.
  /// - Complexity: one frontier for each constraint, and one more.
  public func redLinePrices() throws(BargainingError) -> [RedLinePrice] {
    let now = try best(under: constraints)
    var prices: [RedLinePrice] = []
    for index in constraints.indices {
      let without = try best(under: constraints.enumerated().filter { $0.offset != index }.map(\.element))
      let price = parties.indices.map { party -> Double in
        guard let new = without else { return 0 }
        return now.map { new.ideal[party] - $0.ideal[party] } ?? .infinity
      }
      prices.append(
        RedLinePrice(
          constraint: index, price: price, nashGain: without.map { $0.nash - (now?.nash ?? 0) },
          opensZone: now == nil && without != nil))
    }
    return prices
  }

  /// The smallest sets of constraints that leave no package to agree on, and those that would have to be dropped.
  ///
  /// - Parameter most: stop when this many sets of a kind are found.
  public func blockingConstraints(most: Int = 64) throws(BargainingError) -> BlockingSets<Int> {
    try BlockingSets.find(among: Array(constraints.indices), most: most) { (standing) throws(BargainingError) in
      try best(under: standing.sorted().map { constraints[$0] }) != nil
    }
  }

  private func best(
    under constraints: [Constraint]
  ) throws(BargainingError) -> (ideal: [Double], nash: Double)? {
    let finder = try SolutionFinder(Frontier(of: withConstraints(constraints)), disagreement: disagreement)
    guard let nash = try finder.solution(.nash) else { return nil }
    return (finder.ideal, nash.value)
  }
}
