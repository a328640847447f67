/// The weighted Nash bargaining solution on one issue, found by halving: its logarithm is concave, so that its slope falls.
struct NashBargaining {
  private let actors: [(position: Double, salience: Double, capability: Double)]
  private let scale: ClosedRange<Double>

  init(problem: DecisionProblem, issue: Int) {
    let participants = problem.participants(on: issue)
    let greatest = participants.map(\.salience).max() ?? 1
    actors = participants.map { ($0.position, greatest > 0 ? $0.salience / greatest : 1, $0.capability) }
    scale = problem.scale
  }

  func outcome() -> Double {
    var low = scale.lowerBound
    var high = scale.upperBound
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if slope(at: middle) > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The slope of Σ c·log(u − d), which has no weight where nobody cares.
  private func slope(at outcome: Double) -> Double {
    actors.reduce(0) { sum, actor in
      guard actor.salience > 0 else { return sum }
      let farthest = max(actor.position - scale.lowerBound, scale.upperBound - actor.position)
      let distance = outcome - actor.position
      return sum - actor.capability * 2 * distance / max(farthest * farthest - distance * distance, 1e-300)
    }
  }
}
