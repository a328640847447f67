#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a hidden option moves from one day to the next: it stays with probability 1 − h, and else goes to another option,
/// the nearer the likelier.
struct OrdinalWalk: Sendable {
  let count: Int
  /// Row by row, each summing to one.
  let step: [Double]

  init(count: Int, changeRate: Double, stride: Double) {
    self.count = count
    var step = Array(repeating: 0.0, count: count * count)
    for from in 0..<count {
      var total = 0.0
      for to in 0..<count where to != from {
        let share = from - to == 1 || to - from == 1 ? 1 : pow(stride, Double(abs(from - to) - 1))
        step[from * count + to] = share
        total += share
      }
      for to in 0..<count where to != from { step[from * count + to] *= changeRate / total }
      step[from * count + from] = count > 1 ? 1 - changeRate : 1
    }
    self.step = step
  }

  /// One day of the walk: `row` × step.
  func advance(_ row: inout [Double], scratch: inout [Double]) {
    for to in 0..<count {
      var sum = 0.0
      for from in 0..<count { sum += row[from] * step[from * count + to] }
      scratch[to] = sum
    }
    swap(&row, &scratch)
  }

  /// Logarithms of the walk over 0, 1, … `days` days.
  func logPowers(upTo days: Int) -> [[Double]] {
    var power = Array(repeating: 0.0, count: count * count)
    for index in 0..<count { power[index * count + index] = 1 }
    var result: [[Double]] = []
    result.reserveCapacity(days + 1)
    for _ in 0...days {
      result.append(power.map { $0 > 0 ? log($0) : -.infinity })
      var next = Array(repeating: 0.0, count: count * count)
      for row in 0..<count {
        for middle in 0..<count {
          let factor = power[row * count + middle]
          for column in 0..<count { next[row * count + column] += factor * step[middle * count + column] }
        }
      }
      power = next
    }
    return result
  }
}
