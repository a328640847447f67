import Foundation

/// What an input of `parley import` is, told by its bytes and name.
public enum ImportKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A database of Discourse Network Analyzer 3.
  case dna
  /// A table with a line of column names.
  case csv
  case jsonl
  /// A text annotated with brat (its `.ann` file), or a folder of such.
  case brat

  /// - Throws: ``WorkspaceError`` where nothing is there, or it is none of these.
  init(of path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw WorkspaceError(.input, "\(path): not found. Name a file or folder that exists.")
    }
    if isFolder.boolValue {
      guard try !Self.annotations(in: path).isEmpty else { throw Self.unknown(path) }
      self = .brat
      return
    }
    if try Self.head(of: path).starts(with: Data("SQLite format 3\0".utf8)) {
      self = .dna
      return
    }
    switch (path as NSString).pathExtension.lowercased() {
    case "dna", "sqlite", "db": self = .dna
    case "csv", "tsv", "tab": self = .csv
    case "jsonl", "ndjson": self = .jsonl
    case "ann": self = .brat
    default: throw Self.unknown(path)
    }
  }

  /// The annotation files of a folder, in the order of their names.
  static func annotations(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".ann") }.sorted().map {
        URL(fileURLWithPath: folder).appendingPathComponent($0).path
      }
    } catch {
      throw WorkspaceError(.input, "\(folder): cannot be listed. Check your rights on it.")
    }
  }

  private static func head(of path: String) throws -> Data {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw WorkspaceError(.input, "\(path): cannot be read. Check your rights on it.")
    }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) ?? Data()
  }

  private static func unknown(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .input,
      "\(path): cannot tell what this is. Give a DNA database (.dna), a table (.csv, .tsv), JSON lines (.jsonl), or brat's .ann files or a folder of them."
    )
  }
}
