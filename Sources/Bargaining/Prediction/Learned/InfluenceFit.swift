#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The search for the influences that fit past decisions best.
struct InfluenceFit {
  /// θ of every actor, then twice φ.
  private(set) var parameters: [Double]
  private let decisions: [Decision]
  private let penalty: Double
  /// Errors below this many points count by their squares.
  private let softness = 2.0

  private struct Decision {
    var participants: [(actor: Int, position: Double, weight: Double, halfLogSize: Double)]
    var outcome: Double
  }

  init(history: DecisionHistory, penalty: Double) {
    self.penalty = penalty
    parameters = Array(repeating: 0, count: history.actors.count + 1)
    decisions = history.records.map { record in
      Decision(
        participants: history.participants(of: record).map {
          ($0.actor, $0.position, $0.salience * $0.size, log($0.size) / 2)
        }, outcome: record.outcome)
    }.filter { $0.participants.contains { $0.weight > 0 } }
  }

  /// Damped Gauss–Newton steps until the loss falls by less than a millionth.
  mutating func minimise() {
    var damping = 1e-3
    var loss = loss(at: parameters)
    for _ in 0..<60 {
      let (matrix, gradient) = normalEquations()
      var improved = false
      for _ in 0..<8 where !improved {
        var damped = matrix
        for index in gradient.indices { damped[index * gradient.count + index] *= 1 + damping }
        guard let step = CholeskySolver.solve(damped, gradient) else {
          damping *= 10
          continue
        }
        let candidate = zip(parameters, step).map { max(-6, min(6, $0 - $1)) }
        let next = self.loss(at: candidate)
        if next < loss {
          improved = true
          damping = max(damping / 10, 1e-9)
          let fall = loss - next
          (parameters, loss) = (candidate, next)
          if fall < 1e-6 { return }
        } else {
          damping *= 10
        }
      }
      if !improved { return }
    }
  }

  private func weight(_ entry: (actor: Int, position: Double, weight: Double, halfLogSize: Double), _ point: [Double])
    -> Double
  {
    entry.weight * exp(point[entry.actor] + point[point.count - 1] * entry.halfLogSize)
  }

  private func loss(at point: [Double]) -> Double {
    let errors = decisions.reduce(0) { sum, decision in
      let mean = DecisionRule.mean(decision.participants.map { ($0.position, weight($0, point)) })
      return sum + (((mean - decision.outcome) * (mean - decision.outcome)) + softness * softness).squareRoot()
    }
    return errors / Double(max(1, decisions.count)) + penalty * point.reduce(0) { $0 + $1 * $1 }
  }

  /// The lower triangle of the matrix, and the gradient, of the loss, each error weighted so that squares stand for absolute values.
  private func normalEquations() -> (matrix: [Double], gradient: [Double]) {
    let size = parameters.count
    var matrix = [Double](repeating: 0, count: size * size)
    var gradient = parameters.map { 2 * penalty * $0 }
    for index in 0..<size { matrix[index * size + index] = 2 * penalty }
    for decision in decisions {
      let weights = decision.participants.map { weight($0, parameters) }
      let total = weights.reduce(0, +)
      let mean = zip(decision.participants, weights).reduce(0) { $0 + $1.0.position * $1.1 } / total
      let error = mean - decision.outcome
      let scale = 1 / ((error * error + softness * softness).squareRoot() * Double(decisions.count))
      var slopes: [(index: Int, value: Double)] = []
      var sizeSlope = 0.0
      for (entry, weight) in zip(decision.participants, weights) {
        let slope = weight / total * (entry.position - mean)
        slopes.append((entry.actor, slope))
        sizeSlope += slope * entry.halfLogSize
      }
      slopes.append((size - 1, sizeSlope))
      for (row, first) in slopes {
        gradient[row] += scale * error * first
        // The participants come in the order of the actors, so that this fills the lower triangle.
        for (column, second) in slopes {
          if column > row { break }
          matrix[row * size + column] += scale * first * second
        }
      }
    }
    return (matrix, gradient)
  }
}
