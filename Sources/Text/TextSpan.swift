/// A half-open range of UTF-8 bytes in a text that is stored elsewhere, once.
///
/// Everything that Parley finds in an article is such a span, never a copy of the words, so that every
/// finding can be shown in its place. Offsets always fall on boundaries of Unicode scalars.
public struct TextSpan: Sendable, Hashable, Codable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset after the last byte.
  public var end: Int

  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span must not end before it starts")
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }
  public var range: Range<Int> { start..<end }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// How many bytes both spans share.
  public func overlap(_ other: TextSpan) -> Int { max(0, min(end, other.end) - max(start, other.start)) }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }
}

extension TextSpan: Comparable {
  /// Orders by start, then the shorter first.
  public static func < (a: TextSpan, b: TextSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension TextSpan: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}

extension String {
  /// The words at a span of this text's UTF-8.
  ///
  /// A span that reaches past the end is cut there; one that splits a scalar is repaired by replacement characters.
  /// - Complexity: O(length of the span) for native strings.
  public func slice(_ span: TextSpan) -> String {
    let bytes = utf8
    let start = bytes.index(bytes.startIndex, offsetBy: span.start, limitedBy: bytes.endIndex) ?? bytes.endIndex
    let end = bytes.index(start, offsetBy: span.count, limitedBy: bytes.endIndex) ?? bytes.endIndex
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
