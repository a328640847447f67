/// The zone of one or two parties from two halves of the issues, each listed in full (Horowitz & Sahni 1974).
struct ZoneHalves: Sendable {
  /// How many packages are in the zone.
  let total: UInt64
  private let left: ZoneHalf
  private let right: ZoneHalf
  private let need: (Int64, Int64)
  /// How many packages of the zone have one of the first combinations of the left half.
  private let cumulative: [UInt64]

  /// Nil for more parties, or when a half has too many combinations.
  ///
  /// - Complexity: O(n log n) for halves of n combinations.
  init?(_ compiled: CompiledProblem, need: [Int64]) {
    guard need.count <= 2, let first = need.first else { return nil }
    self.need = (first, need.count == 2 ? need[1] : 0)
    var halves = [ZoneHalf(), ZoneHalf()]
    for block in compiled.blocks.indices.sorted(by: {
      compiled.blocks[$0].points.count > compiled.blocks[$1].points.count
    }) {
      let smaller = halves[0].sums.count <= halves[1].sums.count ? 0 : 1
      guard halves[smaller].sums.count * compiled.blocks[block].points.count <= ZoneHalf.largest else { return nil }
      halves[smaller].add(compiled.blocks[block].points, block: block)
    }
    left = halves[0].sorted { $0.first < $1.first }
    right = halves[1].sorted { $0.first > $1.first }
    cumulative = Self.count(left, right, self.need)
    total = cumulative.last ?? 0
  }

  /// A sweep over the left half by rising first sums: ever more of the right half reach what is needed.
  private static func count(_ left: ZoneHalf, _ right: ZoneHalf, _ need: (Int64, Int64)) -> [UInt64] {
    let seconds = right.sums.map(\.second).sorted()
    var tree = FenwickCounts(count: seconds.count)
    var joined = 0
    var total: UInt64 = 0
    return left.sums.map { sum in
      while joined < right.sums.count, right.sums[joined].first + sum.first >= need.0 {
        tree.add(seconds.partition { $0 < right.sums[joined].second })
        joined += 1
      }
      total += UInt64(joined) - tree.sum(of: seconds.partition { $0 < need.1 - sum.second })
      return total
    }
  }

  /// A package of the zone, each with the same chance.
  ///
  /// - Precondition: the zone is not empty.
  /// - Complexity: O(n) for halves of n combinations.
  func draw(_ compiled: CompiledProblem, _ generator: inout SeededGenerator) -> Package {
    let ticket = UInt64.random(in: 0..<max(total, 1), using: &generator)
    let first = cumulative.partition { $0 <= ticket }
    let sum = left.sums[first]
    var skipped = ticket - (first > 0 ? cumulative[first - 1] : 0)
    let partner = right.sums.first { other in
      guard other.first + sum.first >= need.0, other.second + sum.second >= need.1 else { return false }
      guard skipped > 0 else { return true }
      skipped -= 1
      return false
    }
    var package = Package([Int](repeating: 0, count: compiled.issueCount))
    left.decode(sum.index, compiled, into: &package)
    right.decode(partner?.index ?? 0, compiled, into: &package)
    return package
  }
}

/// All combinations of some blocks, with what they are worth to one or two parties.
struct ZoneHalf: Sendable {
  struct Sum: Sendable {
    let first: Int64
    let second: Int64
    /// Which combination it is: a number with one digit for each block.
    let index: Int
  }

  static var largest: Int { 2_000_000 }
  private(set) var sums = [Sum(first: 0, second: 0, index: 0)]
  private var blocks: [Int] = []

  mutating func add(_ points: PointTable, block: Int) {
    let count = points.count
    sums = sums.flatMap { sum in
      (0..<count).map { row in
        Sum(
          first: sum.first + points.cells[row * points.width],
          second: sum.second + (points.width == 2 ? points.cells[row * points.width + 1] : 0),
          index: sum.index * count + row)
      }
    }
    blocks.append(block)
  }

  func sorted(by isBefore: (Sum, Sum) -> Bool) -> Self {
    var copy = self
    copy.sums.sort(by: isBefore)
    return copy
  }

  func decode(_ index: Int, _ compiled: CompiledProblem, into package: inout Package) {
    var rest = index
    for block in blocks.reversed().map({ compiled.blocks[$0] }) {
      let (quotient, row) = rest.quotientAndRemainder(dividingBy: block.points.count)
      for (issue, option) in zip(block.issues, block.choice(row)) { package[issue] = option }
      rest = quotient
    }
  }
}

/// How many were added at positions before a given one (a Fenwick tree).
struct FenwickCounts {
  private var nodes: [UInt32]

  init(count: Int) {
    nodes = [UInt32](repeating: 0, count: count + 1)
  }

  /// - Complexity: O(log count).
  mutating func add(_ position: Int) {
    var node = position + 1
    while node < nodes.count {
      nodes[node] += 1
      node += node & -node
    }
  }

  /// - Complexity: O(log count).
  func sum(of count: Int) -> UInt64 {
    var node = count
    var sum: UInt64 = 0
    while node > 0 {
      sum += UInt64(nodes[node])
      node &= node - 1
    }
    return sum
  }
}

extension Array {
  /// How many elements at the front satisfy a condition that none after them does.
  ///
  /// - Complexity: O(log count).
  fileprivate func partition(_ isFront: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isFront(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
