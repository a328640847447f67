import Glibc

/// Reads whole files with a limit, so that no input can exhaust the memory.
enum InputFile {
  /// The bytes of a file.
  ///
  /// - Throws: ``IngestError`` `notFound`, `notReadable`, `empty`, or `tooLarge` before anything is read.
  static func read(_ path: String, limit: Int) throws(IngestError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw IngestError(.notReadable, at: .init(path), "this is a folder, and a file was expected")
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw tooLarge(path, size, limit) }
    let bytes = try readAll(descriptor, path: path, expecting: size, limit: limit)
    guard !bytes.isEmpty else {
      throw IngestError(.empty, at: .init(path), "the file has no content; save it again or leave it out")
    }
    return bytes
  }

  /// How many bytes a file has; 0 where there is none.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Reads to the end; pipes have no size beforehand.
  private static func readAll(
    _ descriptor: Int32, path: String, expecting size: Int, limit: Int
  ) throws(IngestError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var failed: Int32 = 0
    repeat {
      let room = max(64 << 10, size - bytes.count + 1)
      let before = bytes.count
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          let got = Glibc.read(descriptor, buffer.baseAddress, room)
          failed = got < 0 ? errno : 0
          count = max(0, got)
        })
      guard failed == 0 else { throw failure(path, failed) }
      guard bytes.count <= limit else { throw tooLarge(path, bytes.count, limit) }
      if bytes.count == before { return bytes }
    } while true
  }

  static func failure(_ path: String, _ number: Int32) -> IngestError {
    switch number {
    case ENOENT, ENOTDIR:
      IngestError(.notFound, at: .init(path), "there is no such file or folder; check the spelling")
    case EACCES, EPERM:
      IngestError(.notReadable, at: .init(path), "no right to read this; change its permissions or leave it out")
    default:
      IngestError(.notReadable, at: .init(path), "the system says: \(String(cString: strerror(number)))")
    }
  }

  static func tooLarge(_ path: String, _ size: Int, _ limit: Int) -> IngestError {
    IngestError(
      .tooLarge, at: .init(path),
      "it has \(size >> 20) MB or more, and one document may have \(limit >> 20) MB; split it or raise the limit")
  }
}
