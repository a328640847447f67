import Foundation
import ParleyIngest
import ParleyText

/// A folder of its own for one test, removed afterwards.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("parley-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// The only article of a file with this name and content.
  func article(_ name: String, _ text: String, options: IntakeOptions = IntakeOptions()) throws -> Article {
    try article(at: write(name, text), options: options)
  }

  func article(at path: String, options: IntakeOptions = IntakeOptions()) throws -> Article {
    var results = try Intake().articles(at: path, options: options)
    guard let first = results.next() else { throw IngestError(.noArticle, at: .init(path), "no result at all") }
    return try first.get()
  }
}
