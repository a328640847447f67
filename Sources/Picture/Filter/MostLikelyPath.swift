#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The most likely sequence of options on the days on which something was said (Viterbi 1967).
///
/// Between those days the walk runs through all its ways at once, so that a change whose day is not known is not counted
/// against itself for each day on which it may have happened.
struct MostLikelyPath: Sendable {
  /// The first day, every day with words, in order.
  let days: [Int]
  let states: [Int]

  /// - Parameter powers: logarithms of the walk over 0, 1, … days, as many as there are days.
  /// - Complexity: O(days with words × states²).
  init(likelihoods: Likelihoods, prior: [Double], powers: [[Double]]) {
    let count = likelihoods.states
    var days = likelihoods.spoken
    if days.first != 0 { days.insert(0, at: 0) }
    var score = (0..<count).map { log(prior[$0]) + likelihoods[0, $0] }
    var origin: [[Int]] = []
    for (previous, day) in zip(days, days.dropFirst()) {
      let step = powers[day - previous]
      var next = Array(repeating: -Double.infinity, count: count)
      var from = Array(repeating: 0, count: count)
      for to in 0..<count {
        for state in 0..<count {
          let candidate = score[state] + step[state * count + to]
          if candidate > next[to] {
            next[to] = candidate
            from[to] = state
          }
        }
        next[to] += likelihoods[day, to]
      }
      score = next
      origin.append(from)
    }
    var state = score.indices.max { score[$0] < score[$1] } ?? 0
    var states = [state]
    for from in origin.reversed() {
      state = from[state]
      states.append(state)
    }
    self.days = days
    self.states = states.reversed()
  }

  /// The state on a day: that of the last day with words before it.
  func state(on day: Int) -> Int {
    var result = states[0]
    for (known, state) in zip(days, states) where known <= day { result = state }
    return result
  }
}
