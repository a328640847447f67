/// Turns byte offsets of a text into offsets in UTF-16 units and back, as Java programs count.
struct UTF16Map {
  /// For every byte, how many units begin before it.
  private let units: [Int]

  /// - Complexity: O(bytes).
  init(_ text: String) {
    var units: [Int] = []
    units.reserveCapacity(text.utf8.count + 1)
    var total = 0
    for scalar in text.unicodeScalars {
      for _ in 0..<UTF8.width(scalar) { units.append(total) }
      total += UTF16.width(scalar)
    }
    units.append(total)
    self.units = units
  }

  func offset(_ byte: Int) -> Int { units[min(max(0, byte), units.count - 1)] }

  /// The first byte of the unit at an offset; the end of the text for one past it.
  /// - Complexity: O(log bytes).
  func byte(_ offset: Int) -> Int {
    var low = 0
    var high = units.count - 1
    while low < high {
      let middle = (low + high) / 2
      if units[middle] >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
