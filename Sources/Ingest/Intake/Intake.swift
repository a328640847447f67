import ParleyText

/// Turns what users have (pages, texts, feeds, archives, mail) into articles.
public struct Intake: Sendable {
  public init() {}

  /// The articles of a file, or of all files in a folder and its subfolders, in the order of their paths.
  ///
  /// Nothing is read before it is asked for, and one document at a time is held in memory. An input that cannot be
  /// read yields its error in its place, and the inputs after it are read all the same.
  ///
  /// ```swift
  /// for result in try Intake().articles(at: "sources", options: IntakeOptions()) {
  ///   switch result {
  ///   case .success(let article): print(article.title ?? article.origin)
  ///   case .failure(let error): print(error)
  ///   }
  /// }
  /// ```
  /// - Parameter resumption: for the path of an archive, where to begin in it; nil for its start.
  /// - Throws: ``IngestError`` where the path itself does not exist or may not be read.
  public func articles(
    at path: String, options: IntakeOptions = IntakeOptions(),
    resumption: @escaping (String) -> ArchivePosition? = { _ in nil }
  ) throws(IngestError) -> Articles {
    Articles(walk: try FileWalk(path), options: options, resumption: resumption)
  }

  /// How many bytes the files at a path have that would be read; 0 where there is no such path.
  /// - Complexity: O(files); none is opened.
  public func size(at path: String) -> Int {
    guard var walk = try? FileWalk(path) else { return 0 }
    var size = 0
    while let file = walk.next() {
      guard case .success(let path) = file, (try? Format.of(path)) != nil else { continue }
      size += InputFile.size(path)
    }
    return size
  }

  /// How many bytes one file has; 0 where there is none.
  public func size(of file: String) -> Int { InputFile.size(file) }
}
