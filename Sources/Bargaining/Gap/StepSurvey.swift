/// The fewest steps to a yes, and who makes them, over draws.
struct StepSurvey {
  let expected: Estimate?
  let movers: [DistanceToYes.Mover]

  init(_ model: GapModel, _ sampler: GapSampler, draws: Int) throws(BargainingError) {
    var oracle = YesOracle(model)
    var draw = sampler.blank
    let slots = draw.reach.count
    var sums = [Double](repeating: 0, count: slots + 1)
    var squares = sums
    var reachable = 0
    for number in 0..<draws {
      sampler.draw(number, into: &draw)
      oracle.load(draw)
      guard let finding = try StepSearch(model, draw).nearest(&oracle) else { continue }
      reachable += 1
      let package = GapCenter.package(model, cells: finding.cells)
      var steps = [Int](repeating: 0, count: slots + 1)
      steps[slots] = finding.steps
      for slot in 0..<slots {
        let issue = slot % model.issueCount
        steps[slot] = StepSearch.steps(
          model, draw, party: slot / model.issueCount, issue: issue, option: package[issue])
      }
      for (slot, count) in steps.enumerated() {
        sums[slot] += Double(count)
        squares[slot] += Double(count * count)
      }
    }
    func estimate(_ slot: Int) -> Estimate {
      Estimate(sum: sums[slot], sumOfSquares: squares[slot], draws: reachable)
    }
    expected = reachable > 0 ? estimate(slots) : nil
    movers = (0..<slots).filter { sums[$0] > 0 }
      .sorted { (sums[$1], $0) < (sums[$0], $1) }
      .map { .init(party: $0 / model.issueCount, issue: $0 % model.issueCount, steps: estimate($0)) }
  }
}
