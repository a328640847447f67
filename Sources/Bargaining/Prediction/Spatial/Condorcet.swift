#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The probability that an option beats all others in pairwise votes, given that one does.
struct Condorcet {
  let voting: SpatialModel.Voting
  /// Each voter's weight.
  let weights: [Double]

  /// - Parameter utilities: for each voter its utility of each option.
  /// - Returns: for each option a probability; they sum to one.
  /// - Complexity: O(voters × options²).
  func probabilities(utilities: [[Double]]) -> [Double] {
    let count = utilities.first?.count ?? 0
    // Products of many small probabilities would underflow; their logarithms do not.
    var logs = [Double](repeating: 0, count: count)
    for i in 0..<count {
      for j in 0..<i {
        // Where nobody prefers either option the votes are even.
        var forFirst = 1e-8
        var forSecond = 1e-8
        for voter in utilities.indices {
          let vote = weights[voter] * voting.response(utilities[voter][i] - utilities[voter][j])
          if vote > 0 { forFirst += vote } else { forSecond -= vote }
        }
        logs[i] += log(forFirst / (forFirst + forSecond))
        logs[j] += log(forSecond / (forFirst + forSecond))
      }
    }
    let greatest = logs.max() ?? 0
    let relative = logs.map { exp($0 - greatest) }
    let total = relative.reduce(0, +)
    return relative.map { $0 / total }
  }
}
