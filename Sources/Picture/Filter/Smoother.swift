#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Exact inference of the hidden option on every day: forward–backward (Rabiner 1989, "A Tutorial on Hidden Markov
/// Models").
struct Smoother: Sendable {
  let walk: OrdinalWalk
  let likelihoods: Likelihoods
  /// P(state on day | everything said), row by row.
  let posterior: [Double]
  private let forward: [Double]
  private let backward: [Double]
  private let weights: [Double]

  /// - Complexity: O(days × states²).
  init(walk: OrdinalWalk, prior: [Double], likelihoods: Likelihoods) {
    let (count, days) = (walk.count, likelihoods.days)
    self.walk = walk
    self.likelihoods = likelihoods
    let weights = Smoother.weights(of: likelihoods)
    var forward = Array(repeating: 0.0, count: count * days)
    var row = prior
    var scratch = prior
    for day in 0..<days {
      Self.forward(&row, &scratch, walk: walk, weights: weights, day: day)
      for state in 0..<count { forward[day * count + state] = row[state] }
    }
    var backward = Array(repeating: 1.0, count: count * days)
    for day in stride(from: days - 2, through: 0, by: -1) {
      var total = 0.0
      for from in 0..<count {
        var sum = 0.0
        for to in 0..<count {
          sum +=
            walk.step[from * count + to] * weights[(day + 1) * count + to] * backward[(day + 1) * count + to]
        }
        backward[day * count + from] = sum
        total += sum
      }
      for from in 0..<count { backward[day * count + from] /= total }
    }
    var posterior = Array(repeating: 0.0, count: count * days)
    for day in 0..<days {
      var total = 0.0
      for state in 0..<count { total += forward[day * count + state] * backward[day * count + state] }
      for state in 0..<count {
        posterior[day * count + state] = forward[day * count + state] * backward[day * count + state] / total
      }
    }
    self.posterior = posterior
    self.forward = forward
    self.backward = backward
    self.weights = weights
  }

  /// P(state on the last day | everything said), which the way forward alone gives.
  /// - Complexity: O(days × states²).
  static func last(walk: OrdinalWalk, prior: [Double], likelihoods: Likelihoods) -> [Double] {
    let weights = weights(of: likelihoods)
    var row = prior
    var scratch = prior
    for day in 0..<likelihoods.days { forward(&row, &scratch, walk: walk, weights: weights, day: day) }
    return row
  }

  /// One more day on the way forward; `row` sums to one.
  private static func forward(
    _ row: inout [Double], _ scratch: inout [Double], walk: OrdinalWalk, weights: [Double], day: Int
  ) {
    let count = walk.count
    if day > 0 { walk.advance(&row, scratch: &scratch) }
    var total = 0.0
    for state in 0..<count {
      row[state] *= weights[day * count + state]
      total += row[state]
    }
    for state in 0..<count { row[state] /= total }
  }

  /// P(the state on a day is one of some | everything said); a day outside counts as the nearest.
  func probability(on day: Int, where holds: (Int) -> Bool) -> Double {
    let (count, row) = (walk.count, min(max(day, 0), likelihoods.days - 1))
    return (0..<count).reduce(0) { holds($1) ? $0 + posterior[row * count + $1] : $0 }
  }

  /// P(state on day `first` = i and state on day `second` = j | everything said), row by row.
  ///
  /// - Precondition: `first < second`, both within the days.
  /// - Complexity: O((second − first) × states³).
  func joint(_ first: Int, _ second: Int) -> [Double] {
    precondition(first < second && second < likelihoods.days)
    let count = walk.count
    var result = Array(repeating: 0.0, count: count * count)
    var total = 0.0
    for from in 0..<count {
      var row = Array(repeating: 0.0, count: count)
      var scratch = row
      row[from] = forward[first * count + from]
      for day in (first + 1)...second {
        walk.advance(&row, scratch: &scratch)
        for state in 0..<count { row[state] *= weights[day * count + state] }
      }
      for to in 0..<count {
        result[from * count + to] = row[to] * backward[second * count + to]
        total += result[from * count + to]
      }
    }
    return total > 0 ? result.map { $0 / total } : result
  }

  /// For every day, P(state on day = i and state on the last day = j | everything said), row by row.
  ///
  /// - Complexity: O(days × states³).
  func jointsWithLast() -> [[Double]] {
    let (count, days) = (walk.count, likelihoods.days)
    var onward = Array(repeating: 0.0, count: count * count)
    for state in 0..<count { onward[state * count + state] = 1 }
    var result: [[Double]] = []
    result.reserveCapacity(days)
    for day in stride(from: days - 1, through: 0, by: -1) {
      if day < days - 1 { onward = step(into: day + 1, onward) }
      var joint = onward
      var total = 0.0
      for from in 0..<count {
        for to in 0..<count {
          joint[from * count + to] *= forward[day * count + from]
          total += joint[from * count + to]
        }
      }
      result.append(total > 0 ? joint.map { $0 / total } : joint)
    }
    return result.reversed()
  }

  /// One more day before those that lead to the last, scaled so that the greatest chance is one.
  private func step(into day: Int, _ onward: [Double]) -> [Double] {
    let count = walk.count
    var next = Array(repeating: 0.0, count: count * count)
    var peak = 0.0
    for from in 0..<count {
      for middle in 0..<count {
        let chance = walk.step[from * count + middle] * weights[day * count + middle]
        for to in 0..<count { next[from * count + to] += chance * onward[middle * count + to] }
      }
      for to in 0..<count { peak = max(peak, next[from * count + to]) }
    }
    return peak > 0 ? next.map { $0 / peak } : next
  }

  /// The likelihoods themselves, each day scaled so that its greatest is one.
  private static func weights(of likelihoods: Likelihoods) -> [Double] {
    let count = likelihoods.states
    var result = Array(repeating: 1.0, count: likelihoods.rows.count)
    for day in likelihoods.spoken {
      let peak = (0..<count).reduce(-Double.infinity) { max($0, likelihoods[day, $1]) }
      for state in 0..<count { result[day * count + state] = max(exp(likelihoods[day, state] - peak), 1e-200) }
    }
    return result
  }
}
