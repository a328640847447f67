/// Log-likelihood of what was said on each day, for each state; rows of zeros where nothing was said.
struct Likelihoods: Sendable {
  let states: Int
  let days: Int
  private(set) var rows: [Double]
  /// Days on which something was said, ascending.
  private(set) var spoken: [Int] = []
  private var isSpoken: [Bool]

  init(states: Int, days: Int) {
    self.states = states
    self.days = days
    rows = Array(repeating: 0, count: states * days)
    isSpoken = Array(repeating: false, count: days)
  }

  /// Adds what one claim says about each state on `day`; a day before the first counts as the first.
  @inline(__always)
  mutating func add(on day: Int, _ likelihood: (_ state: Int) -> Double) {
    let day = min(max(day, 0), days - 1)
    isSpoken[day] = true
    for state in 0..<states { rows[day * states + state] += likelihood(state) }
  }

  /// The same, with the days on which something was said listed.
  consuming func closed() -> Likelihoods {
    spoken = (0..<days).filter { isSpoken[$0] }
    return self
  }

  subscript(day: Int, state: Int) -> Double { rows[day * states + state] }
}
