/// Reads a web archive record by record: WARC 1.0 and 1.1 and ARC, plain, gzipped by member or as a whole.
///
/// What is damaged is passed over up to the next record that begins, and reported; the records before and after it
/// are read. Reading can begin again at the position of any record. Not `Sendable`.
public final class ArchiveReader {
  /// The file's length in bytes, for progress.
  public var size: Int { reader.size }
  /// How far the file has been read, in bytes.
  public var offset: Int { reader.offset }

  /// Where reading can begin again after the records that were handed out.
  public var resumption: ArchivePosition {
    let isMemberUsedUp = !isPlain && cursor == buffer.count && !reader.isInflating
    return isMemberUsedUp ? ArchivePosition(offset: reader.offset) : position
  }

  private let path: String
  private let reader: BlockReader
  private let buffer = ArchiveBuffer()
  /// Bytes of the buffer that are done with.
  private var cursor = 0
  /// The file's byte at which the member in the buffer began, and the bytes of its content given up since.
  private var memberStart = 0
  private var givenUp = 0
  private let isPlain: Bool
  private var isAtEnd = false
  private var pending: IngestError?
  private var skip: Int

  /// - Parameter position: where to begin; the first record by default.
  /// - Throws: ``IngestError`` `notFound`, `notReadable` or `empty`.
  public init(path: String, from position: ArchivePosition = ArchivePosition()) throws(IngestError) {
    self.path = path
    reader = try BlockReader(path: path, offset: position.offset)
    isPlain = !reader.isCompressed
    skip = position.inside
    memberStart = position.offset
  }

  /// The next record, or what is wrong at a place; nil at the end.
  public func next() -> Result<ArchiveRecord, IngestError>? {
    if let error = pending {
      pending = nil
      return .failure(error)
    }
    while true {
      skipGap()
      switch RecordHead.read(rest) {
      case .head(let head): return .success(record(head))
      case .incomplete:
        if fill() { continue }
        defer { cursor = buffer.count }
        if let error = pending {
          pending = nil
          return .failure(error)
        }
        guard rest.contains(where: { $0 > 0x20 }) else { return nil }
        return .failure(problem(.truncated, "the archive ends inside a record's head; fetch it again"))
      case .none:
        let place = position
        resynchronize()
        return .failure(
          IngestError(
            .malformed, at: .init(path, byte: place.offset),
            "no record begins here; reading went on at the next one found"))
      }
    }
  }

  private var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer.bytes[cursor...]) }

  private var position: ArchivePosition {
    isPlain
      ? ArchivePosition(offset: memberStart + givenUp + cursor)
      : ArchivePosition(offset: memberStart, inside: givenUp + cursor)
  }

  /// Past the line ends between records, reading on where the buffer is used up.
  private func skipGap() {
    while true {
      while cursor < buffer.count, skip > 0 || buffer.bytes[cursor] == 0x0A || buffer.bytes[cursor] == 0x0D {
        let step = skip > 0 ? min(skip, buffer.count - cursor) : 1
        skip = max(0, skip - step)
        cursor += step
      }
      if cursor < buffer.count || !fill() { return }
    }
  }

  /// Reads on; false at the end of the file.
  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    if cursor == buffer.count || cursor > 8 << 20 {
      buffer.removeFirst(cursor)
      givenUp += cursor
      cursor = 0
    }
    if buffer.count == 0, !isPlain, !reader.isInflating {
      memberStart = reader.offset
      givenUp = 0
    }
    switch reader.next(into: buffer) {
    case .more: return true
    case .end:
      isAtEnd = true
      return false
    case .truncated:
      isAtEnd = true
      pending = problem(.truncated, "the archive ends inside a compressed record; what could be had of it was read")
      return true
    case .damaged:
      pending = problem(.malformed, "compressed data are damaged here; reading went on at the next record found")
      return true
    }
  }

  private func problem(_ code: IngestError.Code, _ message: String) -> IngestError {
    IngestError(code, at: .init(path, byte: position.offset), message)
  }

  private func record(_ head: RecordHead) -> ArchiveRecord {
    let place = position
    while rest.count < head.length + head.blockLength, fill() {}
    let end = min(rest.count, head.length + head.blockLength)
    let block = [UInt8](rest[min(head.length, end)..<end])
    cursor += end
    return ArchiveRecord(
      position: place, kind: head.kind, headers: head.headers, target: head.target, date: head.date, block: block,
      isTruncated: block.count < head.blockLength)
  }

  /// To the next line that begins a record, or the next member.
  private func resynchronize() {
    repeat {
      var index = cursor + 1
      while index < buffer.count {
        if buffer.bytes[index - 1] == 0x0A, Self.mayBegin(buffer.bytes[index]) {
          cursor = index
          if case .head = RecordHead.read(rest) { return }
        }
        index += 1
      }
      cursor = buffer.count
      if !isPlain, !reader.isInflating { return }
    } while fill()
  }

  /// Whether a record may begin with this byte: "WARC/", "http:", "ftp:", "dns:".
  private static func mayBegin(_ byte: UInt8) -> Bool { [0x57, 0x68, 0x66, 0x64].contains(byte) }
}
