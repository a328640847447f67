import CZstd

/// Makes Zstandard frames.
enum Zstandard {
  static func frame(_ bytes: [UInt8], dictionary: [UInt8] = []) -> [UInt8] {
    let context = ZSTD_createCCtx()
    defer { ZSTD_freeCCtx(context) }
    let bound = ZSTD_compressBound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = ZSTD_compress_usingDict(
        context, buffer.baseAddress, bound, bytes, bytes.count, dictionary, dictionary.count, 3)
    }
  }

  /// The frame in which an archive carries its dictionary.
  static func dictionaryFrame(_ content: [UInt8]) -> [UInt8] {
    let length = UInt32(content.count)
    return [0x5D, 0x2A, 0x4D, 0x18] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + content
  }
}
