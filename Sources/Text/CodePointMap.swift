/// Turns byte offsets of a text into offsets in Unicode code points, as the machine interfaces give them.
///
/// Keeps one count for each 64 bytes, so that a look-up walks at most 64 bytes and the table stays at an eighth of the text.
public struct CodePointMap: Sendable {
  private let bytes: [UInt8]
  private let countBefore: [Int]
  private static let stride = 64

  /// - Complexity: O(bytes), once.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var total = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { counts.append(total) }
      if byte & 0xC0 != 0x80 { total += 1 }
    }
    if bytes.count % Self.stride == 0 { counts.append(total) }
    countBefore = counts
  }

  /// How many code points begin before `offset`; an offset past the end counts as the end.
  public func codePoints(before offset: Int) -> Int {
    let offset = min(max(0, offset), bytes.count)
    let block = offset / Self.stride
    var total = countBefore[block]
    for index in (block * Self.stride)..<offset where bytes[index] & 0xC0 != 0x80 { total += 1 }
    return total
  }

  /// The same span counted in code points.
  public func codePoints(_ span: TextSpan) -> TextSpan {
    TextSpan(codePoints(before: span.start), codePoints(before: span.end))
  }
}
