/// A table from keys that are hashes already to small numbers: open addressing, no second hashing.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  /// - Parameter capacity: how many keys are expected; the table grows beyond it.
  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: -1, count: size)
  }

  /// The value of a key, or -1.
  @inline(__always)
  func value(_ key: UInt64) -> Int32 {
    let mask = keys.count - 1
    var place = Self.place(key, mask)
    while true {
      if values[place] < 0 { return -1 }
      if keys[place] == key { return values[place] }
      place = (place + 1) & mask
    }
  }

  /// Sets the value of a key; values must not be negative.
  mutating func set(_ key: UInt64, _ value: Int32) {
    precondition(value >= 0, "a key table keeps no negative values")
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var place = Self.place(key, mask)
    while values[place] >= 0, keys[place] != key { place = (place + 1) & mask }
    if values[place] < 0 { count += 1 }
    keys[place] = key
    values[place] = value
  }

  @inline(__always)
  private static func place(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
  }

  private mutating func grow() {
    var larger = KeyTable(capacity: keys.count)
    for (key, value) in zip(keys, values) where value >= 0 { larger.set(key, value) }
    self = larger
  }
}
