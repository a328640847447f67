extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a condition that, once true, stays true to the end.
  /// - Complexity: O(log count).
  @inlinable
  package func partitioningIndex(_ belongsAfter: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
