public import ParleyBargaining
public import ParleyDossier
public import ParleyPicture

extension Scenario {
  /// Compares the talks as they are with the talks after some shocks.
  ///
  /// - Throws: `BargainingError` where a shock or the dossier does not fit.
  /// - Complexity: twice that of ``Gap/measure(_:options:)`` without its interval.
  public static func compare(
    _ picture: Picture, after shocks: [Shock], options: Gap.Options = Gap.Options()
  ) throws(BargainingError) -> Scenario {
    let before = try GapInput(picture)
    let applied = ShockApplication(shocks, input: before, picture: picture)
    let after = try applied.after()
    let comparison = try DistanceToYes.compare(
      before.input, after, options: .init(draws: options.draws, stepDraws: 1, seed: options.seed))
    let reasons = NamedReasons(comparison.reasons, issues: before.issues, parties: before.parties)
    let middle = MiddleGround(before, picture)
    let worth = (middle.reservation, MiddleGround.worthOfNoAgreement(after.parties))
    func blocking(_ result: DistanceToYes.Result) -> [String] {
      Set(result.blockingIssues.conflicts.flatMap { $0 }).sorted().map { before.issues[$0] }
    }
    return Scenario(
      shocks: shocks, beliefs: applied.beliefs(after: after), reservations: reasons.reservations,
      acceptances: reasons.acceptances, standings: applied.standings, before: comparison.before.probability,
      after: comparison.after.probability, change: comparison.change, stepsBefore: comparison.before.nearest?.steps,
      stepsAfter: comparison.after.nearest?.steps, blockingBefore: blocking(comparison.before),
      blockingAfter: blocking(comparison.after), zoneBefore: try Zone(of: middle.problem(without: worth.0)).size,
      zoneAfter: try Zone(of: middle.problem(without: worth.1)).size,
      fairPoint: try fairPoint(middle, before: worth.0, after: worth.1), notes: applied.notes)
  }

  private static func fairPoint(
    _ middle: MiddleGround, before: [Double], after: [Double]
  ) throws(BargainingError) -> [Change] {
    let frontier = try Frontier(of: middle.problem())
    func point(_ disagreement: [Double]) throws(BargainingError) -> [Double]? {
      try SolutionFinder(frontier, disagreement: disagreement).solution(.nash)?.indices.first.map { frontier[$0] }
    }
    guard let first = try point(before), let second = try point(after) else { return [] }
    return middle.parties.indices.map {
      Change(party: middle.parties[$0], issue: nil, before: first[$0], after: second[$0])
    }
  }

  /// Whether the computation bears out "after these shocks, this becomes more likely" (or less).
  ///
  /// - Throws: `BargainingError` where a name does not exist.
  public static func verdict(
    _ picture: Picture, on text: String, after shocks: [Shock], outcome: Outcome, isMoreLikely: Bool = true,
    options: Gap.Options = Gap.Options()
  ) throws(BargainingError) -> Verdict {
    let input = try GapInput(picture)
    let after = try ShockApplication(shocks, input: input, picture: picture).after()
    let draws = DistanceToYes.Options(draws: options.draws, stepDraws: 1, seed: options.seed)
    let comparison = try DistanceToYes.compare(input.input, after, options: draws)
    let reasons = NamedReasons(comparison.reasons, issues: input.issues, parties: input.parties)
    let (first, second, error) = (
      try outcome.probability(in: input.input, of: input, yes: comparison.before.probability),
      try outcome.probability(in: after, of: input, yes: comparison.after.probability),
      outcome == .yes ? comparison.change.standardError : 0
    )
    let change = isMoreLikely ? second - first : first - second
    return Verdict(
      text: text, before: first, after: second, standardError: error,
      finding: change > 2 * error + 1e-12 ? .confirmed : change < -2 * error - 1e-12 ? .contradicted : .undecided,
      reasons: reasons.reservations + reasons.acceptances)
  }

  /// Something whose probability a shock may change.
  public enum Outcome: Sendable, Hashable {
    /// An agreement that all could sign exists.
    case yes
    /// A side could live with an option.
    case accepts(party: String, issue: String, option: String)
    /// All sides could live with an option.
    case onTheTable(issue: String, option: String)
    /// There is some option of an issue that all sides could live with.
    case negotiable(issue: String)
  }

  /// What became of an "if … then …".
  public struct Verdict: Sendable {
    public let text: String
    /// The outcome's probability before and after.
    public let before: Double
    public let after: Double
    public let standardError: Double
    public let finding: Finding
    /// What the shocks changed, the largest first.
    public let reasons: [Change]

    public enum Finding: String, Sendable, Hashable, Codable, CaseIterable { case confirmed, contradicted, undecided }
  }
}

extension Scenario.Outcome {
  fileprivate func probability(
    in input: DistanceToYes.Input, of names: GapInput, yes: Estimate
  ) throws(BargainingError) -> Double {
    switch self {
    case .yes: return yes.value
    case .accepts(let party, let issue, let option):
      return try chance(of: option, on: issue, parties: [party], input, names)
    case .onTheTable(let issue, let option):
      return try chance(of: option, on: issue, parties: names.parties, input, names)
    case .negotiable(let issue):
      guard let place = names.issues.firstIndex(of: issue) else {
        throw BargainingError(
          .unknownName, at: .init("issue \"\(issue)\""), "no side has spoken of it, or it does not exist")
      }
      return try DistanceToYes.overlapProbability(input, issue: place)
    }
  }

  /// Sides are independent: the product of the chances that each could live with the option.
  private func chance(
    of option: String, on issue: String, parties: [String], _ input: DistanceToYes.Input, _ names: GapInput
  ) throws(BargainingError) -> Double {
    guard let place = names.issues.firstIndex(of: issue),
      let wanted = input.issues[place].options.firstIndex(of: option),
      parties.allSatisfy(names.parties.contains)
    else {
      throw BargainingError(
        .unknownName, at: .init("issue \"\(issue)\", option \"\(option)\""),
        "no side has spoken of it, or it does not exist; name sides, issues and options as the dossier does")
    }
    let places = input.issues[place].places
    return parties.reduce(1) { product, name in
      guard let party = names.parties.firstIndex(of: name),
        case .reach(let chances) = input.parties[party].acceptance[place]
      else { return product }
      let ideal = input.parties[party].ideals[place]
      let distance = abs(places[wanted] - ideal)
      return product
        * chances.indices.reduce(0) { abs(places[$1] - ideal) >= distance - 1e-9 ? $0 + chances[$1] : $0 }
    }
  }
}
