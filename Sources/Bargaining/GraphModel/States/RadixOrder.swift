/// Stable sorting of state positions by integer keys, eleven bits at a time; bits that no key has cost nothing.
enum RadixOrder {
  /// Reorders `order` so that the keys of its states ascend; states with equal keys keep their order.
  ///
  /// - Complexity: O(n) for every eleven bits in which keys differ.
  static func sort(_ order: inout [Int32], byKeyOf keys: [UInt64]) {
    guard let first = keys.first else { return }
    var differing: UInt64 = 0
    for key in keys { differing |= key ^ first }
    var scratch = order
    var shift: UInt64 = 0
    while shift < 64 {
      defer { shift += 11 }
      guard differing >> shift & 2_047 != 0 else { continue }
      pass(from: order, to: &scratch, keys: keys, shift: shift)
      swap(&order, &scratch)
    }
  }

  private static func pass(from order: [Int32], to target: inout [Int32], keys: [UInt64], shift: UInt64) {
    var starts = [Int](repeating: 0, count: 2_048)
    for key in keys { starts[Int(key >> shift & 2_047)] += 1 }
    var sum = 0
    for digit in starts.indices { (starts[digit], sum) = (sum, sum + starts[digit]) }
    for state in order {
      let digit = Int(keys[Int(state)] >> shift & 2_047)
      target[starts[digit]] = state
      starts[digit] += 1
    }
  }
}
