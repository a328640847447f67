/// The findings at one point of everything that is not known: the nearest yes and what blocks it.
struct GapCenter {
  let nearest: DistanceToYes.NearestYes?
  let shortfall: DistanceToYes.Shortfall?
  let blockingIssues: BlockingSets<Int>
  let blocking: BlockingSets<DistanceToYes.Limit>

  init(_ model: GapModel, _ draw: GapDraw, blockingLimit: Int) throws(BargainingError) {
    var oracle = YesOracle(model)
    oracle.load(draw)
    if let finding = try StepSearch(model, draw).nearest(&oracle) {
      nearest = Self.describe(finding, model, draw, oracle)
      shortfall = nil
    } else {
      nearest = nil
      shortfall = try Self.shortfall(model, oracle)
    }
    func isOpen(_ stands: (_ party: Int, _ issue: Int) -> Bool) throws(BargainingError) -> Bool {
      let slots = draw.reach.indices
      oracle.open(draw, standing: slots.map { stands($0 / model.issueCount, $0 % model.issueCount) })
      return try oracle.hasYes()
    }
    blockingIssues = try BlockingSets.find(among: Array(0..<model.issueCount), most: blockingLimit) {
      (standing) throws(BargainingError) in
      try isOpen { _, issue in standing.contains(issue) }
    }
    let limits = (0..<model.issueCount).flatMap { issue in
      (0..<model.partyCount).map { DistanceToYes.Limit(party: $0, issue: issue) }
    }
    blocking = try BlockingSets.find(among: limits, most: blockingLimit) { (standing) throws(BargainingError) in
      try isOpen { party, issue in standing.contains(.init(party: party, issue: issue)) }
    }
  }

  /// The package that the cells of the blocks make.
  static func package(_ model: GapModel, cells: [Int]) -> Package {
    var package = Package([Int](repeating: 0, count: model.issueCount))
    for (issues, cell) in zip(model.blockIssues, cells) {
      for (issue, option) in zip(issues, model.cellOptions[cell]) { package[issue] = option }
    }
    return package
  }

  private static func describe(
    _ finding: StepSearch.Finding, _ model: GapModel, _ draw: GapDraw, _ oracle: YesOracle
  ) -> DistanceToYes.NearestYes {
    let package = package(model, cells: finding.cells)
    let parties = model.partyCount
    var moves: [DistanceToYes.Move] = []
    for party in 0..<parties {
      for issue in 0..<model.issueCount {
        let steps = StepSearch.steps(model, draw, party: party, issue: issue, option: package[issue])
        guard steps > 0 else { continue }
        let from = farthestAccepted(model, draw, party: party, issue: issue, toward: package[issue])
        moves.append(.init(party: party, issue: issue, from: from, to: package[issue], steps: steps))
      }
    }
    return DistanceToYes.NearestYes(
      package: package, steps: finding.steps, moves: moves,
      utilities: (0..<parties).map { party in
        finding.cells.reduce(0) { $0 + oracle.worth[$1 * parties + party] }
      },
      reservation: draw.reservation)
  }

  /// Of the options just within reach, the one on the side of the option to be accepted.
  private static func farthestAccepted(
    _ model: GapModel, _ draw: GapDraw, party: Int, issue: Int, toward option: Int
  ) -> Int {
    let slot = party * model.issueCount + issue
    let places = model.input.issues[issue].places
    let atReach = places.indices.filter { model.ranks[slot][$0] == draw.reach[slot] }
    return atReach.min { (places[$0] - places[option]).magnitude < (places[$1] - places[option]).magnitude } ?? option
  }

  private static func shortfall(
    _ model: GapModel, _ oracle: YesOracle
  ) throws(BargainingError) -> DistanceToYes.Shortfall? {
    let values = model.input.parties.indices.map { party in
      model.input.issues.indices.map { issue in
        let slot = party * model.issueCount + issue
        return model.closeness[slot].map { $0 * oracle.weight(slot) }
      }
    }
    let problem = try BargainingProblem(
      issues: model.input.issues.map { .init($0.name, options: $0.options) },
      parties: zip(model.input.parties, values).map { .init($0.name, values: $1) },
      constraints: model.input.constraints)
    let frontier = try Frontier(of: problem)
    let missing = frontier.map { point in zip(oracle.reservation, point).map { max($0 - $1, 0) } }
    guard let best = missing.indices.min(by: { missing[$0].reduce(0, +) < missing[$1].reduce(0, +) }) else {
      return nil
    }
    return DistanceToYes.Shortfall(package: frontier.package(at: best), missing: missing[best])
  }
}
