import Glibc

/// Reads a file of any size line by line, each line with a limit. Not `Sendable`.
final class LineReader {
  private let descriptor: Int32
  private let path: String
  private let limit: Int
  private var buffer: [UInt8] = []
  private var cursor = 0
  private var isAtEnd = false
  /// Number of the line handed out last, from 1.
  private(set) var line = 0

  init(_ path: String, limit: Int) throws(IngestError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputFile.failure(path, errno) }
    self.path = path
    self.limit = limit
  }

  /// Reads from a pipe or file that is open already, and closes it at the end.
  /// - Parameter name: what to call it in errors.
  init(descriptor: Int32, name: String, limit: Int) {
    self.descriptor = descriptor
    path = name
    self.limit = limit
  }

  deinit { close(descriptor) }

  /// Whether the line handed out last ended without a line end.
  private(set) var isLastCutOff = false

  /// The next line without its end, or nil.
  /// - Throws: ``IngestError`` `tooLarge` for a line over the limit, after which there are no more.
  func next() throws(IngestError) -> ArraySlice<UInt8>? {
    var searched = cursor
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { cursor = end + 1 }
        line += 1
        let last = end > cursor && buffer[end - 1] == 0x0D ? end - 1 : end
        return buffer[cursor..<last]
      }
      guard buffer.count - cursor <= limit else {
        isAtEnd = true
        buffer = []
        cursor = 0
        throw IngestError(
          .tooLarge, at: .init(path, line: line + 1),
          "the line has more than \(limit >> 20) MB; raise the limit or mend the file")
      }
      if isAtEnd {
        guard cursor < buffer.count else { return nil }
        defer { cursor = buffer.count }
        line += 1
        isLastCutOff = true
        return buffer[cursor...]
      }
      searched = buffer.count - cursor
      buffer.removeFirst(cursor)
      cursor = 0
      try fill()
    }
  }

  private func fill() throws(IngestError) {
    let room = 1 << 20
    var failed: Int32 = 0
    let before = buffer.count
    buffer += [UInt8](unsafeUninitializedCapacity: room) { target, count in
      var got = Glibc.read(descriptor, target.baseAddress, room)
      while got < 0, errno == EINTR { got = Glibc.read(descriptor, target.baseAddress, room) }
      failed = got < 0 ? errno : 0
      count = max(0, got)
    }
    guard failed == 0 else { throw InputFile.failure(path, failed) }
    if buffer.count == before { isAtEnd = true }
  }
}
