import CZstd

/// Decompresses Zstandard frames one after another (RFC 8878), with the dictionary that an archive may carry in front.
///
/// Source of the dictionary's frame: IIPC, "WARC file compression with Zstandard" (2021). Not `Sendable`.
final class ZstdFrames {
  private let context: OpaquePointer

  /// What a step through a frame did.
  enum Step {
    /// So many bytes were taken in and given out, and whether the frame is at its end.
    case went(consumed: Int, produced: Int, isAtEnd: Bool)
    case damaged
  }

  private static let frameMagic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
  private static let dictionaryMagic: [UInt8] = [0x5D, 0x2A, 0x4D, 0x18]
  private static let largestDictionary = 64 << 20

  /// - Parameter file: the whole file, whose first frame may be a dictionary.
  /// - Returns: nil where the library gives no memory.
  init?(file: UnsafeRawBufferPointer) {
    guard let context = ZSTD_createDCtx() else { return nil }
    self.context = context
    loadDictionary(file)
  }

  deinit { ZSTD_freeDCtx(context) }

  /// Whether a file begins with a frame, or with a dictionary for frames.
  static func begin(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.starts(with: frameMagic) || bytes.starts(with: dictionaryMagic)
  }

  /// Whether a frame begins at an offset.
  static func isFrame(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    bytes[min(offset, bytes.count)...].starts(with: frameMagic)
  }

  /// Goes on through the frame that was begun, or begins the next.
  func step(
    from input: UnsafeRawBufferPointer, into output: UnsafeMutableRawPointer, room: Int
  ) -> Step {
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: output, size: room, pos: 0)
    let rest = ZSTD_decompressStream(context, &target, &source)
    guard ZSTD_isError(rest) == 0 else { return .damaged }
    return .went(consumed: source.pos, produced: target.pos, isAtEnd: rest == 0)
  }

  /// Gives up a frame that was begun.
  func reset() { ZSTD_DCtx_reset(context, ZSTD_reset_session_only) }

  private func loadDictionary(_ file: UnsafeRawBufferPointer) {
    guard file.count > 8, file.starts(with: Self.dictionaryMagic) else { return }
    let length = Int(file.loadUnaligned(fromByteOffset: 4, as: UInt32.self).littleEndian)
    guard length > 0, 8 + length <= file.count else { return }
    let content = UnsafeRawBufferPointer(rebasing: file[8..<8 + length])
    guard content.starts(with: Self.frameMagic) else {
      ZSTD_DCtx_loadDictionary(context, content.baseAddress, content.count)
      return
    }
    // The dictionary is itself compressed.
    let size = ZSTD_getFrameContentSize(content.baseAddress, content.count)
    guard size > 0, size < UInt64(Self.largestDictionary) else { return }
    let plain = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      let got = ZSTD_decompressDCtx(context, buffer.baseAddress, Int(size), content.baseAddress, content.count)
      count = ZSTD_isError(got) == 0 ? got : 0
    }
    _ = plain.withUnsafeBytes { ZSTD_DCtx_loadDictionary(context, $0.baseAddress, $0.count) }
  }
}
