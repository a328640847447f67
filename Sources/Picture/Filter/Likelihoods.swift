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

  /// Adds what one claim says about the state on `day`; a day before the first counts as the first.
  mutating func add(_ row: [Double], on day: Int) {
    let day = min(max(day, 0), days - 1)
    isSpoken[day] = true
    for state in 0..<states { rows[day * states + state] += row[state] }
  }

  mutating func close() { spoken = (0..<days).filter { isSpoken[$0] } }

  subscript(day: Int, state: Int) -> Double { rows[day * states + state] }
}
