import Glibc

/// Leaves the bodies of scripts and style sheets out of a page before it is parsed: half of what pages weigh, and no
/// part of what they say.
///
/// What data scripts hold (JSON) stays. Start tags, comments and the elements whose content is no markup are told
/// apart as the HTML standard does; where a script's own rules could matter (a comment inside it), it stays too.
enum ScriptBodies {
  /// - Complexity: O(bytes).
  static func removed(from page: [UInt8]) -> [UInt8] {
    page.withUnsafeBufferPointer { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var copied = 0
      var index = 0
      while let open = next(0x3C, in: bytes, from: index) {
        if matches("!--", in: bytes, at: open + 1) {
          guard let end = end(ofComment: open + 4, in: bytes) else { break }
          index = end
          continue
        }
        guard open + 1 < bytes.count, isLetter(bytes[open + 1]) else {
          index = open + 1
          continue
        }
        guard let body = end(ofTag: open + 1, in: bytes) else { break }
        index = body
        guard let name = rawElements.first(where: { isElement($0, in: bytes, at: open + 1) }) else { continue }
        guard let close = closing(name, in: bytes, from: body) else { break }
        index = close
        if isDispensable(name, bytes, tag: open..<body, body: body..<close) {
          output += bytes[copied..<body]
          copied = close
        }
      }
      output += bytes[copied...]
      return output
    }
  }

  /// Elements whose content runs to their own end tag, whatever stands in it.
  private static let rawElements: [StaticString] = ["script", "style", "textarea", "title"]

  private static func isDispensable(
    _ name: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, tag: Range<Int>, body: Range<Int>
  ) -> Bool {
    switch name.utf8CodeUnitCount {
    case 5 where matches("st", in: bytes, at: tag.lowerBound + 1): return true
    case 6: return !holds("json", bytes, tag) && !holds("<!--", bytes, body)
    default: return false
    }
  }

  private static func next(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Whether a text of small ASCII letters stands at a place, in letters of either size.
  private static func matches(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount {
      let wanted = text.utf8Start[offset]
      let byte = bytes[start + offset]
      if byte != wanted, !(isLetter(byte) && byte | 0x20 == wanted) { return false }
    }
    return true
  }

  private static func holds(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, let found = next(text.utf8Start[0], in: bytes, from: index),
      found < range.upperBound
    {
      if matches(text, in: bytes, at: found) { return true }
      index = found + 1
    }
    return false
  }

  private static func isElement(_ name: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let end = start + name.utf8CodeUnitCount
    return end < bytes.count && matches(name, in: bytes, at: start) && !isName(bytes[end])
  }

  private static func closing(_ name: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while let open = next(0x3C, in: bytes, from: index) {
      if open + 1 < bytes.count, bytes[open + 1] == 0x2F, isElement(name, in: bytes, at: open + 2) { return open }
      index = open + 1
    }
    return nil
  }

  private static func end(ofComment start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // "<!-->" and "<!--->" are whole comments.
    var index = max(0, start - 2)
    while let close = next(0x3E, in: bytes, from: index) {
      if bytes[close - 1] == 0x2D, bytes[close - 2] == 0x2D { return close + 1 }
      index = close + 1
    }
    return nil
  }

  /// The place after the `>` that ends a start tag; one inside a quoted value does not.
  private static func end(ofTag start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = start
    var isValue = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3E { return index + 1 }
      if isValue, byte == 0x22 || byte == 0x27 {
        guard let end = next(byte, in: bytes, from: index + 1) else { return nil }
        index = end
      }
      if byte > 0x20 { isValue = byte == 0x3D }
      index += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isName(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x2F && byte != 0x3E }
}
