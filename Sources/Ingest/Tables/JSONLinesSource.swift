import ParleyText

/// The lines of a JSON Lines file as articles, one object a line.
struct JSONLinesSource: ArticleSource {
  private let reader: LineReader
  private let path: String
  private let options: IntakeOptions

  init(_ path: String, options: IntakeOptions) throws(IngestError) {
    self.path = path
    self.options = options
    reader = try LineReader(path, limit: options.maximumBytes)
  }

  mutating func next() -> Result<Article, IngestError>? {
    do throws(IngestError) {
      while let line = try reader.next() {
        if line.allSatisfy({ $0 <= 0x20 }) { continue }
        return .success(try Self.article(Array(line), place: .init(path, line: reader.line), options: options))
      }
      return nil
    } catch {
      return .failure(error)
    }
  }

  private static func article(_ line: [UInt8], place: IngestError.Place, options: IntakeOptions) throws(IngestError)
    -> Article
  {
    try JSONRecord(line, place: place).article(options)
  }
}
