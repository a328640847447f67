import Foundation

/// Forward and backward sums over one sequence, scaled at each token so that nothing overflows (Rabiner 1989).
struct Lattice {
  private(set) var marginals: [Float]
  /// Expected counts of label pairs; the last row is for the first token.
  private(set) var pairs: [Float]
  private static let n = RoleLabel.count

  init(emissions: [Float], transitions: [Float], tokens: Int) {
    let n = Self.n
    marginals = Array(repeating: 0, count: tokens * n)
    pairs = Array(repeating: 0, count: (n + 1) * n)
    guard tokens > 0 else { return }
    let moves = transitions.map { exp($0) }
    var local = [Float](repeating: 0, count: tokens * n)
    for token in 0..<tokens {
      let top = emissions[(token * n)..<(token * n + n)].max() ?? 0
      for label in 0..<n { local[token * n + label] = exp(emissions[token * n + label] - top) }
    }
    var forward = [Float](repeating: 0, count: tokens * n)
    for token in 0..<tokens {
      var total: Float = 0
      for label in 0..<n {
        var sum: Float = 0
        if token == 0 {
          sum = moves[n * n + label]
        } else {
          for before in 0..<n { sum += forward[(token - 1) * n + before] * moves[before * n + label] }
        }
        forward[token * n + label] = sum * local[token * n + label]
        total += forward[token * n + label]
      }
      let scale = 1 / max(total, 1e-30)
      for label in 0..<n { forward[token * n + label] *= scale }
    }
    var backward = [Float](repeating: 1, count: n)
    for token in stride(from: tokens - 1, through: 0, by: -1) {
      var total: Float = 0
      for label in 0..<n {
        marginals[token * n + label] = forward[token * n + label] * backward[label]
        total += marginals[token * n + label]
      }
      for label in 0..<n { marginals[token * n + label] /= max(total, 1e-30) }
      guard token > 0 else { break }
      var weighted = [Float](repeating: 0, count: n)
      for label in 0..<n { weighted[label] = local[token * n + label] * backward[label] }
      var before = [Float](repeating: 0, count: n)
      var sum: Float = 0
      for from in 0..<n {
        for label in 0..<n { before[from] += moves[from * n + label] * weighted[label] }
        sum += before[from] * forward[(token - 1) * n + from]
      }
      let scale = 1 / max(sum, 1e-30)
      for from in 0..<n {
        let reached = forward[(token - 1) * n + from] * scale
        for label in 0..<n {
          let step = reached * moves[from * n + label]
          pairs[from * n + label] += step * weighted[label]
        }
      }
      let largest = max(before.max() ?? 1, 1e-30)
      for from in 0..<n { backward[from] = before[from] / largest }
    }
    for label in 0..<n { pairs[n * n + label] = marginals[label] }
  }
}
