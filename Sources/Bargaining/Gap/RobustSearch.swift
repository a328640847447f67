/// Looks for the package that is a yes in the most draws, by changing one block at a time from packages found as a yes.
struct RobustSearch {
  private let model: GapModel
  private let survey: GapSurvey
  private static let draws = 500
  private static let starts = 4

  init(_ model: GapModel, _ survey: GapSurvey) {
    self.model = model
    self.survey = survey
  }

  /// The best package found, with its probability over all draws; nil if no draw has a yes.
  func best() -> DistanceToYes.RobustPackage? {
    guard !survey.witnesses.isEmpty else { return nil }
    let ranked = Set(survey.witnesses).sorted { $0.lexicographicallyPrecedes($1) }
      .map { (cells: $0, score: score($0, draws: Self.draws)) }
      .sorted { $0.score > $1.score }
    let climbed = ranked.prefix(Self.starts).map { climb($0.cells, $0.score) }
    guard let best = climbed.max(by: { $0.score < $1.score }) else { return nil }
    let all = survey.isYes.count
    return DistanceToYes.RobustPackage(
      package: GapCenter.package(model, cells: best.cells),
      probability: Estimate(successes: score(best.cells, draws: all), draws: all))
  }

  private func climb(_ start: [Int], _ score: Int) -> (cells: [Int], score: Int) {
    var best = (cells: start, score: score)
    var improved = true
    while improved {
      improved = false
      for block in 0..<model.blockCount {
        for cell in model.starts[block]..<model.starts[block + 1] where cell != best.cells[block] {
          var cells = best.cells
          cells[block] = cell
          let score = self.score(cells, draws: Self.draws)
          if score > best.score {
            best = (cells, score)
            improved = true
          }
        }
      }
    }
    return best
  }

  /// In how many of the first draws the package is a yes.
  private func score(_ cells: [Int], draws: Int) -> Int {
    let package = GapCenter.package(model, cells: cells)
    var count = 0
    for draw in 0..<min(draws, survey.isYes.count)
    where survey.isYes[draw] && isYes(package, cells, draw) { count += 1 }
    return count
  }

  private func isYes(_ package: Package, _ cells: [Int], _ draw: Int) -> Bool {
    for party in 0..<model.partyCount {
      var worth = cells.reduce(0) { $0 + model.bonus[$1 * model.partyCount + party] }
      for issue in 0..<model.issueCount {
        let slot = party * model.issueCount + issue
        guard model.ranks[slot][package[issue]] <= Int(survey.reach[slot][draw]) else { return false }
        worth += survey.weights[slot][draw] * model.closeness[slot][package[issue]]
      }
      guard worth >= survey.reservation[party][draw] - YesOracle.slack else { return false }
    }
    return true
  }
}
