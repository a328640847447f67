/// How much "a yes exists" hangs on each input, from the draws already made.
///
/// The draws are sorted into parts by the value of one input; the variance of the parts' shares, less what chance alone
/// would give it, over the variance of the answer is the first-order Sobol index (given-data estimator: Plischke,
/// Borgonovo & Smith 2013).
struct SensitivityTable {
  private let model: GapModel
  private let survey: GapSurvey
  private let yesCount: Int
  private static let partCount = 10

  init(_ model: GapModel, _ survey: GapSurvey) {
    self.model = model
    self.survey = survey
    yesCount = survey.yesCount
  }

  /// The inputs that are in doubt, the most telling first. Empty if the answer is the same in all draws.
  func ranked() -> [DistanceToYes.Sensitivity] {
    guard yesCount > 0, yesCount < survey.isYes.count else { return [] }
    var results: [DistanceToYes.Sensitivity] = []
    for party in 0..<model.partyCount {
      results += sensitivity(.reservation(party: party), survey.reservation[party]).map { [$0] } ?? []
      for issue in 0..<model.issueCount {
        let slot = party * model.issueCount + issue
        results += acceptance(party, issue, slot).map { [$0] } ?? []
        results += sensitivity(.salience(party: party, issue: issue), survey.weights[slot]).map { [$0] } ?? []
      }
    }
    return results.enumerated()
      .sorted { ($1.element.index, $0.offset) < ($0.element.index, $1.offset) }
      .map(\.element)
  }

  /// A part of the draws: how many, how many of them with a yes, and the values of the input there.
  private struct Part {
    var draws = 0
    var yes = 0
    var from = Double.infinity
    var to = -Double.infinity
  }

  private func acceptance(_ party: Int, _ issue: Int, _ slot: Int) -> DistanceToYes.Sensitivity? {
    let ranks = model.ranks[slot]
    var parts = [Part](repeating: Part(), count: (ranks.max() ?? 0) + 1)
    for (rank, isYes) in zip(survey.reach[slot], survey.isYes) {
      parts[Int(rank)].draws += 1
      if isYes { parts[Int(rank)].yes += 1 }
    }
    for (option, rank) in ranks.enumerated() {
      parts[rank].from = min(parts[rank].from, Double(option))
      parts[rank].to = max(parts[rank].to, Double(option))
    }
    return summary(.acceptance(party: party, issue: issue), parts)
  }

  private func sensitivity(_ source: DistanceToYes.Source, _ values: [Double]) -> DistanceToYes.Sensitivity? {
    guard let cuts = QuantileCuts(values, parts: Self.partCount) else { return nil }
    var parts = [Part](repeating: Part(), count: Self.partCount)
    for (value, isYes) in zip(values, survey.isYes) {
      let part = cuts.part(of: value)
      parts[part].draws += 1
      if isYes { parts[part].yes += 1 }
      parts[part].from = min(parts[part].from, value)
      parts[part].to = max(parts[part].to, value)
    }
    return summary(source, parts)
  }

  private func summary(_ source: DistanceToYes.Source, _ all: [Part]) -> DistanceToYes.Sensitivity? {
    let parts = all.filter { $0.draws > 0 }
    let draws = Double(survey.isYes.count)
    guard parts.count > 1, draws > Double(parts.count) else { return nil }
    let share = Double(yesCount) / draws
    let variance = share * (1 - share)
    var between = 0.0
    var change = 0.0
    for part in parts {
      let difference = Double(part.yes) / Double(part.draws) - share
      between += Double(part.draws) / draws * difference * difference
      change += Double(part.draws) / draws * difference.magnitude
    }
    let raw = between / variance
    let chance = Double(parts.count - 1) / (draws - Double(parts.count))
    let index = min(max(raw - (1 - raw) * chance, 0), 1)
    let error = ((4 * raw * (1 - raw) + 2 * chance * chance * (draws - Double(parts.count))) / draws).squareRoot()
    let conditionals = parts.map {
      DistanceToYes.Conditional(from: $0.from, to: $0.to, probability: Estimate(successes: $0.yes, draws: $0.draws))
    }
    guard let best = conditionals.max(by: { $0.probability.value < $1.probability.value }),
      let worst = conditionals.min(by: { $0.probability.value < $1.probability.value })
    else { return nil }
    return DistanceToYes.Sensitivity(
      input: source, index: index, standardError: error, expectedChange: change, best: best, worst: worst)
  }
}
