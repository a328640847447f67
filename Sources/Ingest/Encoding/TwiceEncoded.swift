import Glibc

/// Mends text that was in UTF-8, was taken for windows-1252 or windows-1251, and was put into UTF-8 once more:
/// "doesnâ€™t", "РџСЂРёРІРµС‚".
///
/// Only whole runs of foreign characters are mended that turn into letters, dashes or quotation marks without
/// remainder, and only where a page has several: by chance that happens to no text.
enum TwiceEncoded {
  /// Fewer such runs may be an example of the mistake.
  private static let fewest = 2

  /// The page with its twice-encoded runs as they were meant; the same bytes where there is none.
  /// - Parameter bytes: in UTF-8.
  /// - Complexity: O(bytes); for a page without the mistake, two searches for what it always leaves.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    guard isSuspect(bytes) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var count = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        output.append(bytes[index])
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { $0 < 0x80 } ?? bytes.count
      if let meant = meant(bytes[index..<end]) {
        output += meant
        count += 1
      } else if bytes[index..<end].elementsEqual([0xC3, 0x82]), end < bytes.count, bytes[end] == 0x20, count > 0 {
        // A no-break space whose second half became an ordinary one.
      } else {
        output += bytes[index..<end]
      }
      index = end
    }
    return count < fewest ? bytes : output
  }

  /// Whether there are "â€", "Ã" before a sign, "Ð" and the like, or "Рµ", which stands for the commonest letter.
  private static func isSuspect(_ bytes: [UInt8]) -> Bool {
    occurs(0xC3, in: bytes) { buffer, offset in
      guard offset + 2 < buffer.count else { return false }
      return [0x82, 0x83, 0x90, 0x91, 0x92, 0xA2].contains(buffer[offset + 1])
        && [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(buffer[offset + 2])
    }
      || occurs(0xC2, in: bytes) { buffer, offset in
        offset >= 2 && offset + 1 < buffer.count && buffer[offset - 2] == 0xD0 && buffer[offset - 1] == 0xA0
          && buffer[offset + 1] == 0xB5
      }
  }

  /// Whether a byte stands anywhere in surroundings that meet a condition.
  private static func occurs(
    _ byte: Int32, in bytes: [UInt8], where meets: (UnsafeRawBufferPointer, Int) -> Bool
  ) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      var offset = 0
      while offset < buffer.count, let found = memchr(start + offset, byte, buffer.count - offset) {
        offset = start.distance(to: UnsafeRawPointer(found))
        if meets(buffer, offset) { return true }
        offset += 1
      }
      return false
    }
  }

  /// What a run was before it was encoded for the second time, or nil.
  private static func meant(_ run: ArraySlice<UInt8>) -> [UInt8]? {
    let scalars = String(decoding: run, as: UTF8.self).unicodeScalars
    for table in [latin, cyrillic] {
      var bytes: [UInt8] = []
      for scalar in scalars {
        guard let byte = table[scalar] ?? (table == latin && scalar.value < 0x100 ? UInt8(scalar.value) : nil) else {
          bytes = []
          break
        }
        bytes.append(byte)
      }
      guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { continue }
      if text.unicodeScalars.allSatisfy({ isUsual($0) }) { return bytes }
    }
    return nil
  }

  /// Letters of Europe, no-break spaces, quotation marks, dashes and the signs of prices and degrees.
  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0x17F, 0x400...0x4FF, 0x2010...0x203A, 0x20AC, 0x2116, 0x2122: true
    default: false
    }
  }

  private static let latin = table("WINDOWS-1252")
  private static let cyrillic = table("WINDOWS-1251")

  /// The bytes from 0x80 on by the characters that they mean in an encoding.
  private static func table(_ encoding: String) -> [Unicode.Scalar: UInt8] {
    var table: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      guard let decoded = Transcoder.decode([byte], from: encoding), decoded.repairs == 0 else { continue }
      if let scalar = decoded.text.unicodeScalars.first { table[scalar] = byte }
    }
    return table
  }
}
