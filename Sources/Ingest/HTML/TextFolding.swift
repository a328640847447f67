/// White space as a page shows it.
enum TextFolding {
  /// One space for each run of white space (no-break spaces too), none at the ends; soft hyphens and zero-width marks removed.
  static func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    append(bytes, to: &output)
    while let last = output.last, last == 0x20 { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends bytes, folding white space into what is there already: no space after a space or at the very beginning.
  static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8], from start: Int = 0) {
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        space(&output, start)
        index += 1
      } else if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        space(&output, start)
        index += 2
      } else if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xAD {
        index += 2
      } else if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, 0x80...0x8F ~= bytes[index + 2] {
        if bytes[index + 2] <= 0x8A { space(&output, start) }
        index += 3
      } else if byte == 0xEF, index + 2 < end, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
        index += 3
      } else {
        // All up to the next byte that may need a look.
        var next = index + 1
        while next < end, isPlain(bytes[next]) { next += 1 }
        output.append(contentsOf: bytes[index..<next])
        index = next
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xEF
  }

  private static func space(_ output: inout [UInt8], _ start: Int) {
    if output.count > start, output.last != 0x20, output.last != 0x0A { output.append(0x20) }
  }

  /// Latin and Cyrillic letters small, ё as е, typographic apostrophes plain, one space between words, none at the ends.
  static func small(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    append(ArraySlice(bytes), to: &output)
    while output.last == 0x20 { output.removeLast() }
    var index = 0
    while index < output.count {
      let byte = output[index]
      if (0x41...0x5A).contains(byte) {
        output[index] = byte | 0x20
      } else if byte == 0xD0 || byte == 0xD1, index + 1 < output.count {
        (output[index], output[index + 1]) = smallCyrillic(byte, output[index + 1])
        index += 1
      } else if byte == 0xD2, index + 1 < output.count, output[index + 1] == 0x90 {
        output[index + 1] = 0x91
        index += 1
      } else if byte == 0xE2, index + 2 < output.count, output[index + 1] == 0x80,
        [0x98, 0x99].contains(output[index + 2])
      {
        output.replaceSubrange(index...(index + 2), with: CollectionOfOne(0x27))
      }
      index += 1
    }
    return output
  }

  private static func smallCyrillic(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
    switch (lead, trail) {
    case (0xD0, 0x81), (0xD1, 0x91): (0xD0, 0xB5)
    case (0xD0, 0x80...0x8F): (0xD1, trail + 0x10)
    case (0xD0, 0x90...0x9F): (0xD0, trail + 0x20)
    case (0xD0, 0xA0...0xAF): (0xD1, trail - 0x20)
    default: (lead, trail)
    }
  }
}
