import Foundation
import Synchronization

/// A file to which records are only ever added, one a line.
final class LineFile<Record: Codable & Sendable>: Sendable {
  private let url: URL
  private let turn = Mutex(())

  init(_ name: String, in folder: String) {
    url = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(name)
  }

  func append(_ record: Record) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let path = url.path
    let result = turn.withLock { _ in
      Result {
        var line = try encoder.encode(record)
        line.append(UInt8(ascii: "\n"))
        if !FileManager.default.fileExists(atPath: path) {
          _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let handle = try FileHandle(forWritingTo: url)
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: line)
      }
    }
    do { try result.get() } catch {
      throw TeamError(.unwritable, path: path, "nothing could be added; check the folder and your rights")
    }
  }

  /// Every record, the oldest first; a line that cannot be read is passed over.
  func records() -> [Record] {
    guard let data = try? Data(contentsOf: url) else { return [] }
    let decoder = JSONDecoder()
    return data.split(separator: UInt8(ascii: "\n")).compactMap { try? decoder.decode(Record.self, from: $0) }
  }
}
