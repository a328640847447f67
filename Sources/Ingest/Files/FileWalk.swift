import Glibc

/// The files under a path, folders opened one after another in the order of their names.
///
/// Hidden files are passed over, and so are the "X_files" folders that browsers put beside a saved page "X.html".
/// Links to folders are not followed, so a walk always ends.
struct FileWalk {
  private var pending: [Entry]

  private enum Entry {
    case file(String)
    case folder(String)
  }

  /// - Throws: ``IngestError`` where the path itself does not exist or may not be read.
  init(_ path: String) throws(IngestError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw InputFile.failure(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      pending = try FileWalk.entries(of: path).reversed()
    } else {
      pending = [.file(path)]
    }
  }

  /// The next file, or what kept a folder from being opened; nil at the end.
  mutating func next() -> Result<String, IngestError>? {
    while let entry = pending.popLast() {
      switch entry {
      case .file(let path): return .success(path)
      case .folder(let path):
        do throws(IngestError) {
          pending += try FileWalk.entries(of: path).reversed()
        } catch {
          return .failure(error)
        }
      }
    }
    return nil
  }

  private static func entries(of folder: String) throws(IngestError) -> [Entry] {
    guard let directory = opendir(folder) else { throw InputFile.failure(folder, errno) }
    defer { closedir(directory) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      var status = stat()
      let path = join(folder, name)
      guard lstat(path, &status) == 0 else { continue }
      var isFolder = status.st_mode & S_IFMT == S_IFDIR
      if status.st_mode & S_IFMT == S_IFLNK {
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
        isFolder = false
      }
      names.append((name, isFolder))
    }
    let pages = Set(names.filter { !$0.isFolder }.map { stem($0.name) })
    names.removeAll { entry in
      entry.isFolder && entry.name.hasSuffix("_files") && pages.contains(String(entry.name.dropLast(6)))
    }
    names.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return names.map { $0.isFolder ? .folder(join(folder, $0.name)) : .file(join(folder, $0.name)) }
  }

  private static func stem(_ name: String) -> String {
    String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
