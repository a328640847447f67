public import ParleyText

/// Articles from a stream of JSON lines such as standard input, one object a line, whatever wrote it.
///
/// One line at a time is held in memory. Not `Sendable`.
public final class RecordStream {
  private let reader: LineReader
  private let name: String
  private let options: IntakeOptions
  private let pages: PageReader

  /// - Parameters:
  ///   - descriptor: an open file; it is closed at the end.
  ///   - name: what to call the stream in errors.
  public init(descriptor: Int32, name: String, options: IntakeOptions = IntakeOptions()) {
    self.name = name
    self.options = options
    reader = LineReader(descriptor: descriptor, name: name, limit: options.maximumBytes)
    pages = PageReader(options: options)
  }

  /// One line of the stream.
  public struct Record: Sendable {
    /// What the record is called: its `article`, `id` or `url`, else its place in the stream.
    public let origin: String
    public let line: Int
    /// A whole record that holds no article is a failure; the records after it are read all the same.
    public let result: Result<Article, IngestError>
  }

  /// The next record, or nil at the end.
  /// - Throws: ``IngestError`` where the stream is broken: a line that is no JSON object, or breaks off, or is too long.
  public func next() throws(IngestError) -> Record? {
    while let line = try reader.next() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      let place = IngestError.Place(name, line: reader.line)
      let record: JSONRecord
      do {
        record = try JSONRecord(Array(line), place: place)
      } catch {
        guard reader.isLastCutOff else { throw error }
        throw IngestError(.truncated, at: place, "the stream ends inside a record; run what writes it again")
      }
      do throws(IngestError) {
        var article = try record.article(options, pages: pages)
        article.origin = record.origin
        return Record(origin: record.origin, line: reader.line, result: .success(article))
      } catch {
        return Record(origin: record.origin, line: reader.line, result: .failure(error))
      }
    }
    return nil
  }
}
