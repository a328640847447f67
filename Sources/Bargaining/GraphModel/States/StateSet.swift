/// A set of states of one space, one bit each.
public struct StateSet: Hashable, Sendable {
  /// The bits, state number 1 lowest in the first word; unused high bits are zero.
  private(set) var words: [UInt64]
  /// How many states the space has.
  public let capacity: Int

  /// The empty set, or all states.
  public init(capacity: Int, full: Bool = false) {
    self.capacity = capacity
    words = Array(repeating: full ? .max : 0, count: (capacity + 63) / 64)
    if full, capacity % 64 != 0 { words[words.count - 1] = (1 << UInt64(capacity % 64)) - 1 }
  }

  /// Whether the state at a position, from 0, is in the set; setting it adds or removes the state.
  public subscript(index: Int) -> Bool {
    get { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }
    set {
      if newValue {
        words[index >> 6] |= 1 << UInt64(index & 63)
      } else {
        words[index >> 6] &= ~(1 << UInt64(index & 63))
      }
    }
  }

  /// How many states are in it.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether no state is in it.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The numbers, from 1, of its states, ascending.
  public var numbers: [Int] { indices.map { $0 + 1 } }

  /// The positions, from 0, of its states, ascending.
  public var indices: [Int] {
    var result: [Int] = []
    for (position, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(position * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }

  /// Keeps the states that are in the other set as well.
  public mutating func formIntersection(_ other: StateSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Adds the states of the other set.
  public mutating func formUnion(_ other: StateSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// The states of both sets together.
  public func union(_ other: StateSet) -> StateSet {
    var result = self
    result.formUnion(other)
    return result
  }

  /// The states that are in both sets.
  public func intersection(_ other: StateSet) -> StateSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  /// The states that are not in the other set.
  public func subtracting(_ other: StateSet) -> StateSet {
    var result = self
    result.subtract(other)
    return result
  }

  /// Whether every state of it is in the other set.
  public func isSubset(of other: StateSet) -> Bool {
    for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
    return true
  }

  /// Removes the states of the other set.
  public mutating func subtract(_ other: StateSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Whether the two sets share no state.
  public func isDisjoint(with other: StateSet) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return false }
    return true
  }

  /// A set from consecutive bits of which `isMember` says whether they are set; 64 calls make a word.
  init(capacity: Int, where isMember: (Int) -> Bool) {
    self.capacity = capacity
    words = []
    words.reserveCapacity((capacity + 63) / 64)
    var start = 0
    while start < capacity {
      var word: UInt64 = 0
      for offset in 0..<min(64, capacity - start) where isMember(start + offset) { word |= 1 << UInt64(offset) }
      words.append(word)
      start += 64
    }
  }
}
