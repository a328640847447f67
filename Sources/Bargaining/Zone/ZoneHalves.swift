/// Counts the zone of one or two parties by putting two halves of the issues together (Horowitz & Sahni 1974).
struct ZoneHalves {
  private let left: [(Int64, Int64)]
  private let right: [(Int64, Int64)]
  private let need: (Int64, Int64)
  private static let largest = 2_000_000

  /// Nil for more parties, or when a half has too many combinations.
  init?(_ compiled: CompiledProblem, need: [Int64]) {
    guard need.count <= 2, let first = need.first else { return nil }
    self.need = (first, need.count == 2 ? need[1] : 0)
    var halves: [[(Int64, Int64)]] = [[(0, 0)], [(0, 0)]]
    for block in compiled.blocks.sorted(by: { $0.points.count > $1.points.count }) {
      let smaller = halves[0].count <= halves[1].count ? 0 : 1
      guard halves[smaller].count * block.points.count <= Self.largest else { return nil }
      let width = need.count
      let options = (0..<block.points.count).map { row in
        (block.points.cells[row * width], width == 2 ? block.points.cells[row * width + 1] : 0)
      }
      halves[smaller] = halves[smaller].flatMap { sum in options.map { (sum.0 + $0.0, sum.1 + $0.1) } }
    }
    left = halves[0].sorted { $0.0 < $1.0 }
    right = halves[1].sorted { $0.0 > $1.0 }
  }

  /// - Complexity: O(n log n) for halves of n combinations.
  func count() -> UInt64 {
    let seconds = right.map(\.1).sorted()
    var tree = [UInt32](repeating: 0, count: seconds.count + 1)
    var joined = 0
    var total: UInt64 = 0
    for (first, second) in left {
      while joined < right.count, right[joined].0 + first >= need.0 {
        var node = lowerBound(seconds, right[joined].1) + 1
        while node < tree.count {
          tree[node] += 1
          node += node & -node
        }
        joined += 1
      }
      total += UInt64(joined) - prefix(tree, lowerBound(seconds, need.1 - second))
    }
    return total
  }

  /// How many entries are smaller.
  private func lowerBound(_ values: [Int64], _ bar: Int64) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < bar { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The sum of the first entries of a Fenwick tree.
  private func prefix(_ tree: [UInt32], _ count: Int) -> UInt64 {
    var node = count
    var sum: UInt64 = 0
    while node > 0 {
      sum += UInt64(tree[node])
      node &= node - 1
    }
    return sum
  }
}
