import CDeflate

/// Gzip data: libdeflate for whole members, zlib for what is damaged.
enum Gzip {
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The content of data that are one whole member, by libdeflate; nil for any others.
  private static func member(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard bytes.count > 18, let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    // A member ends with its length (RFC 1952); a wrong one fails below.
    let size = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard size > 0, size <= limit, size < bytes.count * 1100 else { return nil }
    var consumed = 0
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var produced = 0
      let result = libdeflate_gzip_decompress_ex(
        decompressor, bytes, bytes.count, buffer.baseAddress, size, &consumed, &produced)
      isWhole = result == LIBDEFLATE_SUCCESS && consumed == bytes.count
      count = isWhole ? produced : 0
    }
    return isWhole ? output : nil
  }

  /// The data as one member; as they are where they cannot be compressed.
  static func compress(_ bytes: [UInt8]) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(6) else { return bytes }
    defer { libdeflate_free_compressor(compressor) }
    let room = libdeflate_gzip_compress_bound(compressor, bytes.count)
    let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = libdeflate_gzip_compress(compressor, bytes, bytes.count, buffer.baseAddress, room)
    }
    return output.isEmpty ? bytes : output
  }

  /// The content of all members one after another.
  ///
  /// - Throws: ``IngestError`` `tooLarge` past the limit, `truncated` where not a byte can be had.
  static func decompress(_ bytes: [UInt8], path: String, limit: Int) throws(IngestError) -> [UInt8] {
    if let whole = member(bytes, limit: limit) { return whole }
    var stream = z_stream()
    guard parley_inflate_init(&stream) == Z_OK else {
      throw IngestError(.notReadable, at: .init(path), "zlib could not be started; free some memory")
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    output.reserveCapacity(min(limit, bytes.count * 5))
    var input = bytes
    let isWhole = input.withUnsafeMutableBufferPointer { source -> Bool in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      return withUnsafeTemporaryAllocation(byteCount: 128 << 10, alignment: 16) { room in
        while output.count <= limit {
          stream.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
          stream.avail_out = UInt32(room.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          output.append(contentsOf: room[..<(room.count - Int(stream.avail_out))])
          if status == Z_STREAM_END {
            guard stream.avail_in > 0, inflateReset(&stream) == Z_OK else { return true }
          } else if status != Z_OK {
            return false
          }
        }
        return true
      }
    }
    guard output.count <= limit else { throw InputFile.tooLarge(path, output.count, limit) }
    guard isWhole || !output.isEmpty else {
      throw IngestError(.truncated, at: .init(path), "the gzip data are damaged from the start; fetch the file again")
    }
    return output
  }
}
