/// Words and phrases with a number each, looked up at a token without making strings.
///
/// A trie over ``Token/key`` in one open-addressed table; of several matches the longest wins. Numbers are indices into
/// whatever the user keeps: not generic, so that look-ups cost the same in every module.
public struct PhraseTable: Sendable {
  private var keys: [UInt64]
  private var targets: [Int32]
  private var used = 0
  /// The number at the end of each phrase, by node; -1 where no phrase ends.
  private var values: [Int32] = [-1]

  public init() {
    keys = Array(repeating: 0, count: 64)
    targets = Array(repeating: -1, count: 64)
  }

  public var isEmpty: Bool { values.count == 1 }

  /// Adds a phrase given as words separated by spaces; a later number replaces an earlier one.
  public mutating func insert(_ phrase: some StringProtocol, _ value: Int32) {
    insert(keys: phrase.split(separator: " ").map { FoldedHash.of($0) }, value)
  }

  public mutating func insert(keys phrase: [UInt64], _ value: Int32) {
    precondition(value >= 0, "a phrase table keeps no negative numbers")
    guard !phrase.isEmpty else { return }
    var node: Int32 = 0
    for key in phrase {
      let edge = Self.edge(node, key)
      var next = target(edge)
      if next < 0 {
        next = Int32(clamping: values.count)
        values.append(-1)
        set(edge, next)
      }
      node = next
    }
    values[Int(node)] = value
  }

  public subscript(phrase: String) -> Int32? {
    var node: Int32 = 0
    for word in phrase.split(separator: " ") {
      node = target(Self.edge(node, FoldedHash.of(word)))
      if node < 0 { return nil }
    }
    return values[Int(node)] < 0 ? nil : values[Int(node)]
  }

  /// The number of a single word, or -1.
  public func value(of key: UInt64) -> Int32 {
    let node = target(Self.edge(0, key))
    return node < 0 ? -1 : values[Int(node)]
  }

  /// The longest phrase that begins at a token: its number (or -1) and the token after it.
  /// - Complexity: O(words of the longest phrase with this beginning).
  public func longestMatch(at index: Int, in tokens: [Token], before end: Int) -> (value: Int32, end: Int) {
    var node: Int32 = 0
    var at = index
    var found: (value: Int32, end: Int) = (-1, index)
    while at < end {
      node = target(Self.edge(node, tokens[at].key))
      if node < 0 { break }
      at += 1
      if values[Int(node)] >= 0 { found = (values[Int(node)], at) }
    }
    return found
  }

  // MARK: The table

  private static func edge(_ node: Int32, _ key: UInt64) -> UInt64 {
    key ^ (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)
  }

  private static func place(_ edge: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (edge &* 0xD6E8_FEB8_6659_FD93) >> 24) & mask
  }

  private func target(_ edge: UInt64) -> Int32 {
    let mask = keys.count - 1
    var place = Self.place(edge, mask)
    while targets[place] >= 0 {
      if keys[place] == edge { return targets[place] }
      place = (place + 1) & mask
    }
    return -1
  }

  private mutating func set(_ edge: UInt64, _ node: Int32) {
    if used * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var place = Self.place(edge, mask)
    while targets[place] >= 0, keys[place] != edge { place = (place + 1) & mask }
    if targets[place] < 0 { used += 1 }
    keys[place] = edge
    targets[place] = node
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.1 >= 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    targets = Array(repeating: -1, count: keys.count)
    used = 0
    for (edge, node) in old { set(edge, node) }
  }
}
