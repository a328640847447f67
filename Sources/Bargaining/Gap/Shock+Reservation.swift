extension DistanceToYes.Reservation {
  /// The reservation value of a party after a shock.
  func after(_ shock: DistanceToYes.Shock, party: Int) throws(BargainingError) -> Self {
    guard case .fighting(let prevails, let ifWon, let ifLost, let cost) = self else { return self }
    let won = shock.battlesWon[party] ?? 0
    let lost = shock.battlesWon.reduce(0) { $0 + ($1.key == party ? 0 : $1.value) }
    let belief: Distribution
    if won > 0 || lost > 0 {
      guard case .beta(let alpha, let beta) = prevails else {
        throw BargainingError(
          .unsupported, at: "shock \"\(shock.name)\", party \(party)",
          "its belief in victory is \(prevails); battles update Beta distributions")
      }
      belief = try BattleBelief(alpha: alpha, beta: beta).updated(won: won, lost: lost).distribution
    } else {
      belief = prevails
    }
    return .fighting(
      prevails: belief, ifWon: ifWon, ifLost: ifLost, cost: cost.moved(by: shock.addedCost[party] ?? 0))
  }

  /// What fighting on is worth on one issue alone, as a share of its scale; 0 where war does not enter.
  func worth(of issue: Int, places: [Double], ideal: Double) -> Double {
    guard case .fighting(let prevails, let ifWon, let ifLost, let cost) = self else { return 0 }
    let span = (places.max() ?? 0) - (places.min() ?? 0)
    guard span > 0 else { return 0 }
    func closeness(_ place: Double) -> Double { 1 - (place - ideal).magnitude / span }
    let chance = min(max(prevails.mean, 0), 1)
    return chance * closeness(ifWon[issue]) + (1 - chance) * closeness(ifLost[issue]) - cost.mean
  }
}

extension Distribution {
  /// The distribution with every value moved.
  func moved(by amount: Double) -> Self {
    switch self {
    case .fixed(let value): return .fixed(value + amount)
    case .uniform(let low, let high): return .uniform(low + amount, high + amount)
    case .normal(let mean, let deviation, let range):
      let moved = (range.lowerBound + amount)...(range.upperBound + amount)
      return .normal(mean: mean + amount, deviation: deviation, within: moved)
    case .samples(let values): return .samples(values.map { $0 + amount })
    case .beta:
      guard amount < 0 || amount > 0 else { return self }
      // A Beta distribution cannot leave 0…1: draws from it stand for it.
      var stream = SeededGenerator(seed: 1)
      return .samples((0..<512).map { _ in draw(using: &stream) + amount })
    }
  }
}
