/// Three parties: a sweep from the first party's best sum to its worst, with the others' best so far in a tree.
///
/// A sum is dominated exactly if an earlier one is at least as good for the second and the third party. The tree holds,
/// for every rank of the second utility, the best third utility seen at that rank or better (Kung, Luccio & Preparata
/// 1975). A coarse grid over the first two utilities rules out most sums before anything is sorted.
enum LayeredSweep {
  static func maxima(_ left: PointTable, _ right: PointTable) -> PointTable {
    guard left.count > 0, right.count > 0 else { return PointTable(width: 3) }
    var candidates = CoarseGrid(left, right).survivors(left, right)
    candidates.sort { $0.first != $1.first ? $0.first > $1.first : ($0.second, $0.third) > ($1.second, $1.third) }
    return sweep(candidates)
  }

  private static func sweep(_ candidates: [Triple]) -> PointTable {
    let ranks = ranksOfSecond(candidates)
    var tree = PrefixMaximum(count: candidates.count)
    var cells: [Int64] = []
    for (candidate, rank) in zip(candidates, ranks) where tree.maximum(through: rank) < candidate.third {
      cells.append(candidate.first)
      cells.append(candidate.second)
      cells.append(candidate.third)
      tree.raise(rank, to: candidate.third)
    }
    return PointTable(width: 3, cells: cells)
  }

  /// For each candidate, how many distinct second utilities are better.
  private static func ranksOfSecond(_ candidates: [Triple]) -> [Int] {
    var order = candidates.indices.map { (value: candidates[$0].second, index: $0) }
    order.sort { $0.value > $1.value }
    var ranks = [Int](repeating: 0, count: candidates.count)
    var rank = 0
    for position in order.indices {
      if position > 0, order[position].value != order[position - 1].value { rank += 1 }
      ranks[order[position].index] = rank
    }
    return ranks
  }
}

/// A sum for three parties.
struct Triple: Sendable {
  let first: Int64
  let second: Int64
  let third: Int64
}

/// The largest value at any rank up to a given one (a Fenwick tree).
struct PrefixMaximum: Sendable {
  private var nodes: [Int64]

  init(count: Int) {
    nodes = [Int64](repeating: .min, count: count + 1)
  }

  /// - Complexity: O(log count).
  func maximum(through rank: Int) -> Int64 {
    var node = rank + 1
    var result = Int64.min
    while node > 0 {
      result = max(result, nodes[node])
      node &= node - 1
    }
    return result
  }

  /// - Complexity: O(log count).
  mutating func raise(_ rank: Int, to value: Int64) {
    var node = rank + 1
    while node < nodes.count {
      nodes[node] = max(nodes[node], value)
      node += node & -node
    }
  }
}
