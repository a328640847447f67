#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The weighted Nash bargaining solution on one issue, found by ternary search: its logarithm is concave.
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
    for _ in 0..<120 {
      let third = (high - low) / 3
      if logProduct(at: low + third) < logProduct(at: high - third) { low += third } else { high -= third }
    }
    return (low + high) / 2
  }

  private func logProduct(at outcome: Double) -> Double {
    let span = scale.upperBound - scale.lowerBound
    return actors.reduce(0) { sum, actor in
      guard actor.salience > 0, actor.capability > 0 else { return sum }
      let farthest = max(actor.position - scale.lowerBound, scale.upperBound - actor.position) / span
      let distance = (outcome - actor.position) / span
      let gain = actor.salience * (farthest * farthest - distance * distance)
      return sum + actor.capability * log(max(gain, 1e-300))
    }
  }
}
