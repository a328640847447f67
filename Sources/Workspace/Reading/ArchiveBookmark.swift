import Foundation
import ParleyIngest
import ParleyLedger

/// How far an archive has been read, so that the next reading goes on at the very record.
///
/// It holds only for the same file, read by the same reader and coder under the same filter.
struct ArchiveBookmark: Codable, Equatable {
  var size: Int
  var modified: Double
  var reading: String
  var position: ArchivePosition

  /// Of the file as it is now; nil where it cannot be seen.
  init?(path: String, reading: String, position: ArchivePosition) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let size = attributes[.size] as? Int, let date = attributes[.modificationDate] as? Date
    else { return nil }
    self.size = size
    modified = date.timeIntervalSince1970
    self.reading = reading
    self.position = position
  }

  static func key(_ path: String) -> String {
    "archive " + URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// Where to go on in an archive; nil where it was never read so.
  static func position(of path: String, reading: String, in ledger: Ledger) -> ArchivePosition? {
    guard let text = try? ledger.memory(key(path)),
      let known = try? JSONDecoder().decode(ArchiveBookmark.self, from: Data(text.utf8)),
      known == ArchiveBookmark(path: path, reading: reading, position: known.position)
    else { return nil }
    return known.position
  }

  /// To be stored together with the articles before the position.
  static func memory(of path: String, reading: String, position: ArchivePosition) -> Memory? {
    guard let bookmark = ArchiveBookmark(path: path, reading: reading, position: position),
      let data = try? JSONEncoder().encode(bookmark)
    else { return nil }
    return Memory(key: key(path), value: String(decoding: data, as: UTF8.self))
  }
}
