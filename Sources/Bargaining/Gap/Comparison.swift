extension DistanceToYes {
  /// What a change of the input does to the answer, on the same random numbers.
  public struct Comparison: Equatable, Sendable {
    /// The answer before.
    public let before: Result
    /// The answer after.
    public let after: Result
    /// The change of the probability of a yes; its standard error is that of paired draws.
    public let change: Estimate
    /// What changed in the input, the largest change first.
    public let reasons: [Reason]
  }

  /// A number of the input that changed.
  public struct Reason: Equatable, Sendable {
    /// Which input; acceptances are given as the mean step from the ideal, reservations as the mean utility.
    public let source: Source
    /// The number before.
    public let before: Double
    /// The number after.
    public let after: Double

    /// How much it changed.
    public var change: Double { after - before }
  }

  /// Compares two inputs with the same parties and issues, draw by draw (common random numbers).
  ///
  /// - Throws: ``BargainingError`` when parties or issues differ.
  /// - Complexity: twice that of ``measure(_:options:)``.
  public static func compare(
    _ before: Input, _ after: Input, options: Options = Options()
  ) throws(BargainingError) -> Comparison {
    guard before.issues == after.issues, before.parties.map(\.name) == after.parties.map(\.name) else {
      throw BargainingError(.invalidShape, at: "comparison", "the inputs must have the same parties and issues")
    }
    let first = try measurement(before, options: options)
    let second = try measurement(after, options: options)
    var sum = 0.0
    var squares = 0.0
    for (old, new) in zip(first.answers, second.answers) where old != new {
      sum += new ? 1 : -1
      squares += 1
    }
    return Comparison(
      before: first.result, after: second.result,
      change: Estimate(sum: sum, sumOfSquares: squares, draws: first.answers.count),
      reasons: try reasons(before, after))
  }

  private static func reasons(_ before: Input, _ after: Input) throws(BargainingError) -> [Reason] {
    let (old, new) = (try GapModel(before), try GapModel(after))
    let (oldCenter, newCenter) = (GapSampler(old, seed: 0).center(), GapSampler(new, seed: 0).center())
    var reasons: [Reason] = []
    for party in before.parties.indices {
      reasons.append(
        .init(
          source: .reservation(party: party), before: oldCenter.reservation[party],
          after: newCenter.reservation[party]))
      for issue in before.issues.indices {
        reasons.append(
          .init(
            source: .acceptance(party: party, issue: issue), before: meanReach(old, party, issue),
            after: meanReach(new, party, issue)))
        let slot = party * before.issues.count + issue
        reasons.append(
          .init(
            source: .salience(party: party, issue: issue), before: oldCenter.weights[slot],
            after: newCenter.weights[slot]))
      }
    }
    return reasons.filter { $0.change.magnitude > 1e-9 }.sorted { $0.change.magnitude > $1.change.magnitude }
  }

  private static func meanReach(_ model: GapModel, _ party: Int, _ issue: Int) -> Double {
    let ranks = model.ranks[party * model.issueCount + issue]
    guard case .reach(let chances) = model.input.parties[party].acceptance[issue] else {
      return Double(ranks.max() ?? 0)
    }
    return zip(ranks, chances).reduce(0) { $0 + Double($1.0) * $1.1 }
  }
}
