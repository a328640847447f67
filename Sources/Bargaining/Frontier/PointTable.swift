/// Utility vectors in quanta, one row a point, stored row after row.
struct PointTable: Sendable, Equatable {
  /// How many numbers a row has: one for each party.
  let width: Int
  /// All rows, one after the other.
  var cells: [Int64]

  init(width: Int, cells: [Int64] = []) {
    precondition(width > 0 && cells.count.isMultiple(of: width), "cells must fill whole rows")
    self.width = width
    self.cells = cells
  }

  /// The one point from which every sum starts.
  static func origin(width: Int) -> Self {
    Self(width: width, cells: [Int64](repeating: 0, count: width))
  }

  var count: Int { cells.count / width }

  func row(_ index: Int) -> ArraySlice<Int64> {
    cells[index * width..<(index + 1) * width]
  }

  mutating func append(_ row: some Sequence<Int64>) {
    cells.append(contentsOf: row)
  }

  /// The rows in descending lexicographic order, each once.
  func sortedDescendingUnique() -> Self {
    let order = (0..<count).sorted { precedes(row($0), row($1)) }
    var result = Self(width: width)
    result.cells.reserveCapacity(cells.count)
    for index in order where result.cells.suffix(width) != row(index) {
      result.append(row(index))
    }
    return result
  }

  /// The rows that a predicate on the row's index keeps.
  func filter(_ isKept: (Int) -> Bool) -> Self {
    var result = Self(width: width)
    for index in 0..<count where isKept(index) {
      result.append(row(index))
    }
    return result
  }

  /// Where a row stands in a table in descending lexicographic order, or nil.
  ///
  /// - Complexity: O(width · log count).
  func position(of wanted: [Int64]) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if precedes(row(middle), wanted[...]) { low = middle + 1 } else { high = middle }
    }
    return low < count && row(low) == wanted[...] ? low : nil
  }
}

/// Descending lexicographic order: the better for the first party comes first.
func precedes(_ left: ArraySlice<Int64>, _ right: ArraySlice<Int64>) -> Bool {
  right.lexicographicallyPrecedes(left)
}
