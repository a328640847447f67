import Glibc

/// Bytes that grow at one end and are given up at the other. Room is not cleared before it is written.
final class ArchiveBuffer {
  private var storage: UnsafeMutableRawBufferPointer
  var count = 0

  init() { storage = .allocate(byteCount: 1 << 20, alignment: 16) }

  deinit { storage.deallocate() }

  /// Room after the bytes that does not need to be asked for.
  var room: Int { storage.count - count }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<count]) }

  /// Room for at least so many bytes after those that are there; whoever fills it raises `count`.
  func reserve(_ length: Int) -> UnsafeMutableRawPointer {
    if room < length {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(storage.count * 2, count + length), alignment: 16)
      larger.copyMemory(from: bytes)
      storage.deallocate()
      storage = larger
    }
    guard let base = storage.baseAddress else { preconditionFailure("an allocated buffer has an address") }
    return base.advanced(by: count)
  }

  func append(_ more: UnsafeRawBufferPointer) {
    guard let source = more.baseAddress else { return }
    reserve(more.count).copyMemory(from: source, byteCount: more.count)
    count += more.count
  }

  /// Gives up the first bytes.
  func removeFirst(_ length: Int) {
    guard length > 0 else { return }
    count -= length
    if count > 0, let base = storage.baseAddress { memmove(base, base.advanced(by: length), count) }
  }
}
