extension Paragraph {
  /// The paragraphs of a plain text: its non-empty lines, without the white space around them.
  /// - Complexity: O(bytes).
  public static func lines(of text: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        var first = start
        var last = end
        while first < last, isSpace(bytes[first]) { first += 1 }
        while last > first, isSpace(bytes[last - 1]) { last -= 1 }
        if first < last { paragraphs.append(Paragraph(span: TextSpan(first, last))) }
        start = end + 1
      }
    }
    return paragraphs
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
