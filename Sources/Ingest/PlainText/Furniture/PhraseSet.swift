/// A list of phrases, found in folded text by their bytes.
struct PhraseSet: Sendable, ExpressibleByArrayLiteral {
  /// By their first two bytes, so that a look-up meets few of them.
  private var byStart: [UInt16: [[UInt8]]] = [:]
  private var phrases: [[UInt8]] = []
  /// One bit for each possible pair of first bytes.
  private var starts: [UInt64] = Array(repeating: 0, count: 1024)

  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      guard bytes.count >= 2 else { continue }
      self.phrases.append(bytes)
      let key = Self.key(bytes[0], bytes[1])
      byStart[key, default: []].append(bytes)
      starts[Int(key >> 6)] |= 1 << UInt64(key & 63)
    }
  }

  init(arrayLiteral elements: String...) { self.init(elements) }

  /// The phrases of several lists.
  init(_ lists: PhraseSet...) {
    self.init(lists.flatMap(\.phrases).map { String(decoding: $0, as: UTF8.self) })
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  /// The longest phrase with which the text begins.
  func prefix(of text: [UInt8]) -> [UInt8]? {
    guard text.count >= 2, let some = byStart[Self.key(text[0], text[1])] else { return nil }
    return some.filter { text.starts(with: $0) }.max { $0.count < $1.count }
  }

  /// Whether the text is one of the phrases.
  func contains(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 2 else { return false }
    return byStart[Self.key(text[text.startIndex], text[text.startIndex + 1])]?.contains { $0.elementsEqual(text) }
      ?? false
  }

  /// Whether the text ends with one of the phrases.
  func isSuffix(of text: [UInt8]) -> Bool {
    phrases.contains { $0.count <= text.count && text[(text.count - $0.count)...].elementsEqual($0) }
  }

  /// Whether one of the phrases stands in the last `window` bytes of the text.
  /// - Complexity: O(window), where few places begin like a phrase.
  func occurs(in text: [UInt8], window: Int = .max) -> Bool { firstOccurrence(in: text, window: window) != nil }

  /// Where the first of the phrases in the last `window` bytes of the text begins.
  func firstOccurrence(in text: [UInt8], window: Int = .max) -> Int? {
    guard text.count >= 2 else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        for index in max(0, bytes.count - min(window, bytes.count))..<(bytes.count - 1) {
          let key = Self.key(bytes[index], bytes[index + 1])
          if starts[Int(key >> 6)] & (1 << UInt64(key & 63)) != 0, begins(at: index, in: text) { return index }
        }
        return nil
      }
    }
  }

  /// In how many places of the text one of the phrases stands, counted up to a limit.
  func occurrences(in text: [UInt8], atMost limit: Int) -> Int {
    guard text.count >= 2 else { return 0 }
    return (0..<(text.count - 1)).lazy.filter { begins(at: $0, in: text) }.prefix(limit).reduce(0) { count, _ in
      count + 1
    }
  }

  private func begins(at index: Int, in text: [UInt8]) -> Bool {
    let key = Self.key(text[index], text[index + 1])
    guard starts[Int(key >> 6)] & (1 << UInt64(key & 63)) != 0, let some = byStart[key] else { return false }
    return some.contains { text[index...].starts(with: $0) }
  }
}
