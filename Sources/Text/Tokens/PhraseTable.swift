/// Words and phrases with a value each, looked up at a token without making strings.
///
/// A trie over ``Token/key``: phrases of any length, the longest match wins.
public struct PhraseTable<Value: Sendable>: Sendable {
  private struct Step: Hashable, Sendable {
    var node: Int32
    var key: UInt64
  }

  private var steps: [Step: Int32] = [:]
  private var values: [Value?] = [nil]

  public init() {}

  public var isEmpty: Bool { values.count == 1 }

  /// Adds a phrase given as words separated by spaces; a later value replaces an earlier one.
  public mutating func insert(_ phrase: some StringProtocol, _ value: Value) {
    insert(keys: phrase.split(separator: " ").map { FoldedHash.of($0) }, value)
  }

  public mutating func insert(keys: [UInt64], _ value: Value) {
    guard !keys.isEmpty else { return }
    var node: Int32 = 0
    for key in keys {
      let step = Step(node: node, key: key)
      if let next = steps[step] {
        node = next
      } else {
        let next = Int32(clamping: values.count)
        values.append(nil)
        steps[step] = next
        node = next
      }
    }
    values[Int(node)] = value
  }

  public subscript(phrase: String) -> Value? {
    var node: Int32 = 0
    for word in phrase.split(separator: " ") {
      guard let next = steps[Step(node: node, key: FoldedHash.of(word))] else { return nil }
      node = next
    }
    return values[Int(node)]
  }

  /// The value of a single word.
  @inline(__always)
  public func value(of key: UInt64) -> Value? {
    guard let node = steps[Step(node: 0, key: key)] else { return nil }
    return values[Int(node)]
  }

  /// The longest phrase that begins at a token.
  /// - Complexity: O(words of the longest phrase with this beginning).
  public func longestMatch(at index: Int, in tokens: [Token], before end: Int) -> (tokens: Range<Int>, value: Value)? {
    var node: Int32 = 0
    var at = index
    var found: (Range<Int>, Value)?
    while at < end, let next = steps[Step(node: node, key: tokens[at].key)] {
      node = next
      at += 1
      if let value = values[Int(node)] { found = (index..<at, value) }
    }
    return found
  }
}
