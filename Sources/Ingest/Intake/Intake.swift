public import ParleyText

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
  /// - Throws: ``IngestError`` where the path itself does not exist or may not be read.
  public func articles(at path: String, options: IntakeOptions = IntakeOptions()) throws(IngestError) -> Articles {
    Articles(walk: try FileWalk(path), options: options)
  }
}

/// The articles of an input, one by one, each with its success or failure. Single pass.
public struct Articles: Sequence, IteratorProtocol {
  private var walk: FileWalk
  private var source: (any ArticleSource)?
  private let pages: PageReader

  init(walk: FileWalk, options: IntakeOptions) {
    self.walk = walk
    pages = PageReader(options: options)
  }

  public mutating func next() -> Result<Article, IngestError>? {
    while true {
      if let result = source?.next() { return result }
      source = nil
      switch walk.next() {
      case nil: return nil
      case .failure(let error): return .failure(error)
      case .success(let path):
        do throws(IngestError) {
          source = try Format.of(path)?.source(path, pages: pages)
        } catch {
          return .failure(error)
        }
      }
    }
  }
}
