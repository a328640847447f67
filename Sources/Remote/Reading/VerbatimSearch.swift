import ParleyText

/// Finds words that a server gave back in the text that it was given: byte for byte, or not at all.
struct VerbatimSearch {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// - Parameter range: the part of the text that the server was given.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The place of the words that lies nearest to another place; nil where they do not stand in the text.
  /// - Complexity: O(bytes of the part × bytes of the words), mostly O(bytes of the part).
  func span(of words: String, near place: Int) -> TextSpan? {
    let wanted = Array(words.utf8)
    guard wanted.contains(where: { $0 > 0x20 }), wanted.count <= range.count else { return nil }
    var nearest: Int?
    for start in range.lowerBound...(range.upperBound - wanted.count)
    where bytes[start] == wanted[0] && matches(wanted, at: start) {
      if nearest.map({ abs(start - place) < abs($0 - place) }) ?? true { nearest = start }
    }
    return nearest.map { TextSpan($0, $0 + wanted.count) }
  }

  private func matches(_ wanted: [UInt8], at start: Int) -> Bool {
    for offset in wanted.indices where bytes[start + offset] != wanted[offset] { return false }
    return true
  }
}
