extension DistanceToYes {
  /// The probability that a yes exists, and nothing else of ``measure(_:options:)``: the same number for the same draws, at a
  /// fraction of the cost.
  ///
  /// - Throws: ``BargainingError`` when `draws` is out of range, or constraints tie too many issues together.
  /// - Complexity: proportional to draws · parties · options of all issues; a draw in which an issue has no option that all
  ///   accept ends there.
  public static func probability(of input: Input, draws: Int, seed: UInt64 = 1) throws(BargainingError) -> Estimate {
    guard (1...10_000_000).contains(draws) else {
      throw BargainingError(.outOfRange, at: "draws", "give 1 to 10,000,000 draws")
    }
    let model = try GapModel(input)
    let sampler = GapSampler(model, seed: seed)
    let blocks = GapSurvey.Overlap(model)
    var oracle = YesOracle(model)
    var draw = sampler.blank
    let all = [Bool](repeating: true, count: draw.reach.count)
    var yesCount = 0
    for number in 0..<draws {
      guard !number.isMultiple(of: 256) || !Task.isCancelled else {
        throw BargainingError(.cancelled, at: "distance to yes", "stopped on request after \(number) draws")
      }
      sampler.drawReach(number, into: &draw)
      guard blocks.isEverywhere(draw) else { continue }
      sampler.draw(number, into: &draw)
      oracle.load(draw)
      oracle.open(draw, standing: all)
      if try oracle.hasYes() { yesCount += 1 }
    }
    return Estimate(successes: yesCount, draws: draws)
  }
}
