/// Whether bytes are valid UTF-8 (Unicode 15, table 3-7), eight at a time where they are ASCII.
enum UTF8Validity {
  /// Offset of the first byte that is not part of valid UTF-8, or nil.
  /// - Complexity: O(bytes).
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count {
        if index + 8 <= buffer.count,
          buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        } else if buffer[index] < 0x80 {
          index += 1
        } else {
          let length = length(at: index, in: buffer)
          guard length > 0 else { return index }
          index += length
        }
      }
      return nil
    }
  }

  /// Bytes of the character that begins at a place, 0 where none does.
  private static func length(at index: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
