public import ParleyText

/// The articles of an input, one by one, each with its success or failure. Single pass.
public struct Articles: Sequence, IteratorProtocol {
  private var walk: FileWalk
  private var source: (any ArticleSource)?
  private var path = ""
  private var finishedBytes = 0
  private let pages: PageReader
  private let resumption: (String) -> ArchivePosition?

  /// For the path of each archive that was read in: where reading can begin again after what was handed out.
  public private(set) var resumptions: [String: ArchivePosition] = [:]

  init(walk: FileWalk, options: IntakeOptions, resumption: @escaping (String) -> ArchivePosition?) {
    self.walk = walk
    self.resumption = resumption
    pages = PageReader(options: options)
  }

  /// How much of the files has been read.
  public var bytesRead: Int { finishedBytes + (source?.bytesRead ?? 0) }

  public mutating func next() -> Result<Article, IngestError>? {
    while true {
      if let result = source?.next() {
        noteResumption()
        return result
      }
      finish()
      switch walk.next() {
      case nil: return nil
      case .failure(let error): return .failure(error)
      case .success(let path):
        self.path = path
        do throws(IngestError) {
          source = try Format.of(path)?.source(path, pages: pages, from: resumption(path) ?? ArchivePosition())
        } catch {
          return .failure(error)
        }
      }
    }
  }

  private mutating func noteResumption() {
    if let position = source?.resumption { resumptions[path] = position }
  }

  private mutating func finish() {
    guard source != nil else { return }
    noteResumption()
    finishedBytes += InputFile.size(path)
    source = nil
  }
}
