import Glibc

/// Turns bytes in a named encoding into UTF-8, by the system's `iconv`.
enum Transcoder {
  /// The text, with U+FFFD for each byte that the encoding does not know; nil where `iconv` lacks the encoding.
  /// - Complexity: O(bytes).
  static func decode(_ bytes: [UInt8], from encoding: String) -> DecodedText? {
    guard let handle = iconv_open("UTF-8", encoding), handle != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(handle) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var repairs = 0
    var input = bytes
    input.withUnsafeMutableBytes { source in
      var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { room in
        while left > 0 {
          var free = room.count
          var cursor = room.baseAddress?.assumingMemoryBound(to: CChar.self)
          let result = iconv(handle, &next, &left, &cursor, &free)
          let reason = errno
          output.append(contentsOf: room[..<(room.count - free)])
          if result != -1 || reason == E2BIG { continue }
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          repairs += 1
          next = next?.advanced(by: 1)
          left -= 1
        }
      }
    }
    return DecodedText(text: String(decoding: output, as: UTF8.self), encoding: encoding, repairs: repairs)
  }
}
