import Glibc

/// Encodes texts as older systems did.
enum Legacy {
  static func encode(_ text: String, _ encoding: String) -> [UInt8] {
    let handle = iconv_open(encoding, "UTF-8")
    defer { iconv_close(handle) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2)
    let room = output.count
    var free = room
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var next = source.baseAddress
        var left = source.count
        var cursor = target.baseAddress
        _ = iconv(handle, &next, &left, &cursor, &free)
      }
    }
    return output.prefix(room - free).map { UInt8(bitPattern: $0) }
  }
}
