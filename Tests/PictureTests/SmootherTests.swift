import Testing

@testable import ParleyPicture

/// Exact inference is held against the sum over every path.
@Suite struct SmootherTests {
  static let walk = OrdinalWalk(count: 3, changeRate: 0.1, stride: 0.5)
  static let prior = [0.5, 0.3, 0.2]
  static let days = 6

  static var likelihoods: Likelihoods {
    var likelihoods = Likelihoods(states: 3, days: days)
    likelihoods.add(on: 1) { [-0.1, -1.2, -2.5][$0] }
    likelihoods.add(on: 4) { [-2.0, -0.4, -0.7][$0] }
    likelihoods.add(on: 4) { [-0.6, -1.9, -0.2][$0] }
    return likelihoods.closed()
  }

  /// Every path with its unnormalised probability.
  static var paths: [(states: [Int], weight: Double)] {
    var paths: [(states: [Int], weight: Double)] = [([], 1)]
    for day in 0..<days {
      paths = paths.flatMap { path in
        (0..<3).map { state in
          let step = path.states.last.map { walk.step[$0 * 3 + state] } ?? prior[state]
          return (path.states + [state], path.weight * step * exponential(likelihoods[day, state]))
        }
      }
    }
    return paths
  }

  static func exponential(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for n in 1..<60 {
      term *= x / Double(n)
      sum += term
    }
    return sum
  }

  @Test("The posterior of every day is the sum over all paths", arguments: 0..<days)
  func posterior(day: Int) {
    let smoother = Smoother(walk: Self.walk, prior: Self.prior, likelihoods: Self.likelihoods)
    let total = Self.paths.reduce(0) { $0 + $1.weight }
    for state in 0..<3 {
      let expected = Self.paths.reduce(0) { $1.states[day] == state ? $0 + $1.weight : $0 } / total
      #expect(abs(smoother.posterior[day * 3 + state] - expected) < 1e-9)
    }
  }

  @Test("The last day alone is the same as the last day of all")
  func lastDay() {
    let whole = Smoother(walk: Self.walk, prior: Self.prior, likelihoods: Self.likelihoods)
    let last = Smoother.last(walk: Self.walk, prior: Self.prior, likelihoods: Self.likelihoods)
    #expect(zip(last, whole.posterior.suffix(3)).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("The joint of two days is the sum over all paths")
  func joint() {
    let smoother = Smoother(walk: Self.walk, prior: Self.prior, likelihoods: Self.likelihoods)
    let total = Self.paths.reduce(0) { $0 + $1.weight }
    let joint = smoother.joint(0, 4)
    for first in 0..<3 {
      for second in 0..<3 {
        let expected =
          Self.paths.reduce(0) { $1.states[0] == first && $1.states[4] == second ? $0 + $1.weight : $0 } / total
        #expect(abs(joint[first * 3 + second] - expected) < 1e-9)
      }
    }
  }

  @Test("The most likely path is the best of all on the days with words")
  func path() {
    let likelihoods = Self.likelihoods
    let path = MostLikelyPath(
      likelihoods: likelihoods, prior: Self.prior, powers: Self.walk.logPowers(upTo: Self.days))
    var weights: [[Int]: Double] = [:]
    for candidate in Self.paths { weights[[0, 1, 4].map { candidate.states[$0] }, default: 0] += candidate.weight }
    #expect(path.days == [0, 1, 4])
    #expect(path.states == weights.max { $0.value < $1.value }?.key)
  }

  @Test("A walk keeps probability, however many options", arguments: [1, 2, 3, 7])
  func walkSumsToOne(count: Int) {
    let walk = OrdinalWalk(count: count, changeRate: 0.02, stride: 0.5)
    for row in 0..<count {
      #expect(abs((0..<count).reduce(0) { $0 + walk.step[row * count + $1] } - 1) < 1e-12)
    }
  }
}
