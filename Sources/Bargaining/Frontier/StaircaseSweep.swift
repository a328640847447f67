/// Two parties: sums of two staircases, sorted into buckets by the first party's utility.
///
/// Two passes over all sums without storing them: the first finds the best second utility in every bucket, the second
/// keeps the sums that no better bucket dominates, which are few; only those are sorted.
enum StaircaseSweep {
  static func maxima(_ left: PointTable, _ right: PointTable) -> PointTable {
    guard left.count > 0, right.count > 0 else { return PointTable(width: 2) }
    let buckets = Buckets(left, right)
    let survivors = buckets.survivors(left, right)
    return staircase(of: survivors)
  }

  /// The undominated among candidates that are grouped by bucket, best first.
  private static func staircase(of candidates: [(Int64, Int64)]) -> PointTable {
    var cells: [Int64] = []
    cells.reserveCapacity(candidates.count * 2)
    var best = Int64.min
    for (first, second) in candidates where second > best {
      cells.append(first)
      cells.append(second)
      best = second
    }
    return PointTable(width: 2, cells: cells)
  }
}

/// The range of the first party's sums, cut into equal parts; part 0 holds the best.
private struct Buckets {
  let top: Int64
  let shift: Int64
  let count: Int

  init(_ left: PointTable, _ right: PointTable) {
    let (leftLow, leftHigh) = Self.range(left)
    let (rightLow, rightHigh) = Self.range(right)
    top = leftHigh + rightHigh
    let range = UInt64(top - leftLow - rightLow)
    let wanted = UInt64(min(max(2 * left.count, 16), 1 << 20))
    var shift: Int64 = 0
    while range >> UInt64(shift) >= wanted { shift += 1 }
    self.shift = shift
    count = Int(range >> UInt64(shift)) + 1
  }

  private static func range(_ table: PointTable) -> (low: Int64, high: Int64) {
    var low = Int64.max
    var high = Int64.min
    for row in 0..<table.count {
      low = min(low, table.cells[2 * row])
      high = max(high, table.cells[2 * row])
    }
    return (low, high)
  }

  /// The sums that no better bucket dominates, sorted.
  func survivors(_ left: PointTable, _ right: PointTable) -> [(Int64, Int64)] {
    let bar = bestOfBetterBuckets(left, right)
    var sizes = [Int32](repeating: 0, count: count + 1)
    var kept: [(Int64, Int64)] = []
    kept.reserveCapacity(2 * left.count + 16)
    forEachSum(left, right) { first, second, bucket in
      guard second > bar[bucket] else { return }
      sizes[bucket + 1] += 1
      kept.append((first, second))
    }
    return sorted(kept, sizes: sizes)
  }

  /// For each bucket, the best second utility in any bucket before it.
  private func bestOfBetterBuckets(_ left: PointTable, _ right: PointTable) -> [Int64] {
    var best = [Int64](repeating: .min, count: count)
    forEachSum(left, right) { _, second, bucket in
      best[bucket] = max(best[bucket], second)
    }
    var running = Int64.min
    for bucket in 0..<count {
      let own = best[bucket]
      best[bucket] = running
      running = max(running, own)
    }
    return best
  }

  @inline(__always)
  private func forEachSum(
    _ left: PointTable, _ right: PointTable, _ body: (_ first: Int64, _ second: Int64, _ bucket: Int) -> Void
  ) {
    let leftCells = left.cells.span
    for added in 0..<right.count {
      let firstAdded = right.cells[2 * added]
      let secondAdded = right.cells[2 * added + 1]
      var cell = 0
      while cell < leftCells.count {
        let first = leftCells[cell] &+ firstAdded
        let second = leftCells[cell + 1] &+ secondAdded
        body(first, second, Int((top &- first) &>> shift))
        cell += 2
      }
    }
  }

  /// A counting sort by bucket, then a sort within each bucket: best first utility first, then best second.
  private func sorted(_ kept: [(Int64, Int64)], sizes: [Int32]) -> [(Int64, Int64)] {
    var starts = sizes
    for bucket in 1...count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    var result = kept
    for pair in kept {
      let bucket = Int((top &- pair.0) &>> shift)
      result[Int(next[bucket])] = pair
      next[bucket] += 1
    }
    for bucket in 0..<count where starts[bucket + 1] - starts[bucket] > 1 {
      let range = Int(starts[bucket])..<Int(starts[bucket + 1])
      if range.count <= 12 { insertionSort(&result, range) } else { result[range].sort(by: isBefore) }
    }
    return result
  }

  private func insertionSort(_ pairs: inout [(Int64, Int64)], _ range: Range<Int>) {
    for position in range.dropFirst() {
      let moving = pairs[position]
      var hole = position
      while hole > range.lowerBound, isBefore(moving, pairs[hole - 1]) {
        pairs[hole] = pairs[hole - 1]
        hole -= 1
      }
      pairs[hole] = moving
    }
  }

  private func isBefore(_ left: (Int64, Int64), _ right: (Int64, Int64)) -> Bool {
    left.0 != right.0 ? left.0 > right.0 : left.1 > right.1
  }
}
