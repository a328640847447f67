extension IngestEvaluation {
  /// How well feeds are read, by feedparser's own tests.
  public struct FeedFigures: Sendable {
    /// Feeds by folder (`wellformed`, `illformed`, …): how many there are and how many were read.
    public var folders: [String: (files: Int, read: Int)] = [:]
    /// Tests that state a field which Parley takes.
    public var fields = 0
    public var right = 0
    /// Of the fields, those that differ, as `file`, in order.
    public var failures: [String] = []
  }

  /// Reads all feeds of a folder of folders.
  /// - Throws: ``IngestError`` where the folder cannot be read.
  public static func feeds(folder: String) throws(IngestError) -> FeedFigures {
    var figures = FeedFigures()
    var walk = try FileWalk(folder)
    while let entry = walk.next() {
      guard let path = try? entry.get(), path.hasSuffix(".xml"), let bytes = try? InputFile.read(path, limit: 16 << 20)
      else { continue }
      let name = path.dropFirst(folder.count).drop { $0 == "/" }
      let kind = String(name.prefix { $0 != "/" })
      let feed = try? Feed.read(bytes, address: "http://127.0.0.1:8097/\(name)")
      var count = figures.folders[kind] ?? (0, 0)
      count.files += 1
      count.read += feed == nil ? 0 : 1
      figures.folders[kind] = count
      guard let test = FeedTest(bytes) else { continue }
      figures.fields += 1
      if let feed, test.holds(for: feed) { figures.right += 1 } else { figures.failures.append(String(name)) }
    }
    return figures
  }
}
