import CDeflate
import Glibc

/// Reads an archive file in pieces: each gzip member or Zstandard frame decompressed, or a stretch of a file that is not
/// compressed.
///
/// Not `Sendable`; one for each file.
final class BlockReader {
  /// What a call to ``BlockReader/next(into:)`` found.
  enum Outcome: Equatable {
    /// Bytes were appended.
    case more
    case end
    /// The file ends inside a member; what could be had of it was appended.
    case truncated
    /// A member is damaged; what could be had was appended, and reading goes on at the next member.
    case damaged
  }

  let size: Int
  /// Where in the file the last piece begins.
  private(set) var start = 0
  /// Where in the file the next piece begins.
  private(set) var offset: Int
  /// Whether pieces of the current member are still to come.
  private(set) var isInflating = false

  private let bytes: UnsafeRawBufferPointer
  let isCompressed: Bool
  private let decompressor: OpaquePointer
  private let frames: ZstdFrames?
  private var stream = z_stream()

  private static let piece = 1 << 20
  /// A member that grows larger than this is inflated piece by piece.
  private static let largestWhole = 32 << 20

  /// - Parameter offset: where to begin: 0, or the beginning of a member.
  init(path: String, offset: Int) throws(IngestError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputFile.failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw InputFile.failure(path, errno) }
    size = Int(status.st_size)
    guard size > 0 else { throw IngestError(.empty, at: .init(path), "the archive has no content; fetch it again") }
    guard let map = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), map != MAP_FAILED else {
      throw InputFile.failure(path, errno)
    }
    guard let decompressor = libdeflate_alloc_decompressor() else {
      munmap(map, size)
      throw IngestError(.notReadable, at: .init(path), "libdeflate could not be started; free some memory")
    }
    madvise(map, size, Int32(MADV_SEQUENTIAL))
    bytes = UnsafeRawBufferPointer(start: map, count: size)
    frames = ZstdFrames.begin(bytes) ? ZstdFrames(file: bytes) : nil
    isCompressed = frames != nil || (size > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B)
    self.decompressor = decompressor
    self.offset = min(max(0, offset), size)
  }

  deinit {
    if isInflating, frames == nil { inflateEnd(&stream) }
    libdeflate_free_decompressor(decompressor)
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), size)
  }

  /// Appends the next piece.
  func next(into buffer: ArchiveBuffer) -> Outcome {
    if isInflating, frames == nil { return inflatePiece(into: buffer) }
    guard offset < size || isInflating else { return .end }
    if !isInflating { start = offset }
    if let frames { return piece(of: frames, into: buffer) }
    guard isCompressed else {
      let end = min(size, offset + Self.piece)
      buffer.append(UnsafeRawBufferPointer(rebasing: bytes[offset..<end]))
      offset = end
      return .more
    }
    return member(into: buffer)
  }

  /// A whole member by libdeflate; zlib takes over where it is too large or damaged.
  private func member(into buffer: ArchiveBuffer) -> Outcome {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
    guard rest.count >= 2, rest[0] == 0x1F, rest[1] == 0x8B else { return skipToMember() }
    var room = max(256 << 10, buffer.room)
    while room <= Self.largestWhole {
      var consumed = 0
      var produced = 0
      let result = libdeflate_gzip_decompress_ex(
        decompressor, rest.baseAddress, rest.count, buffer.reserve(room), room, &consumed, &produced)
      switch result {
      case LIBDEFLATE_SUCCESS:
        buffer.count += produced
        offset += consumed
        return .more
      case LIBDEFLATE_INSUFFICIENT_SPACE: room *= 4
      default: return beginInflating(into: buffer)
      }
    }
    return beginInflating(into: buffer)
  }

  /// The next piece of a Zstandard frame; frames that hold no data are passed over by the library.
  private func piece(of frames: ZstdFrames, into buffer: ArchiveBuffer) -> Outcome {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
    guard
      case .went(let consumed, let produced, let isAtEnd) = frames.step(
        from: rest, into: buffer.reserve(Self.piece), room: Self.piece)
    else {
      frames.reset()
      isInflating = false
      return skip { ZstdFrames.isFrame(self.bytes, at: $0) }
    }
    offset += consumed
    buffer.count += produced
    isInflating = !isAtEnd
    if isInflating, consumed == 0, produced == 0 {
      isInflating = false
      offset = size
      return .truncated
    }
    return .more
  }

  private func beginInflating(into buffer: ArchiveBuffer) -> Outcome {
    stream = z_stream()
    guard parley_inflate_init(&stream) == Z_OK else { return .end }
    isInflating = true
    return inflatePiece(into: buffer)
  }

  private func inflatePiece(into buffer: ArchiveBuffer) -> Outcome {
    let available = min(size - offset, Int(UInt32.max))
    stream.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.advanced(by: offset).assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(available)
    stream.next_out = buffer.reserve(Self.piece).assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(Self.piece)
    let status = inflate(&stream, Z_NO_FLUSH)
    offset += available - Int(stream.avail_in)
    buffer.count += Self.piece - Int(stream.avail_out)
    if status == Z_OK, offset < size || stream.avail_out == 0 { return .more }
    inflateEnd(&stream)
    isInflating = false
    if status == Z_STREAM_END { return .more }
    return offset >= size ? .truncated : skipToMember()
  }

  private func skipToMember() -> Outcome {
    skip { [bytes, size] index in
      index + 2 < size && bytes[index] == 0x1F && bytes[index + 1] == 0x8B && bytes[index + 2] == 0x08
    }
  }

  /// Moves to the next place where a compressed member looks like beginning.
  private func skip(to begins: (Int) -> Bool) -> Outcome {
    var index = offset + 1
    while index < size {
      if begins(index) {
        offset = index
        return .damaged
      }
      index += 1
    }
    offset = size
    return .damaged
  }
}
