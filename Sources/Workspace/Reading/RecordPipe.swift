public import ParleyIngest
public import ParleyText

/// Takes JSON lines from a stream and hands out lines for each record, in the order of the records.
///
/// Holds one record in memory at a time; side by side, a few for each core.
public struct RecordPipe: Sendable {
  private let isParallel: Bool
  private static let sideBySide = 64

  /// - Parameter isParallel: works on many records at a time. Their lines come later then, so a caller that waits for the
  ///   answer to one record before it sends the next must not ask for it.
  public init(isParallel: Bool = false) { self.isParallel = isParallel }

  /// A record that is whole and could not be used.
  public struct Failure: Sendable, Hashable, Codable {
    public var kind = "failure"
    /// The record's name, else its place in the stream.
    public var article: String
    public var line: Int
    public var code: String
    public var message: String

    init(_ record: RecordStream.Record, code: String, message: String) {
      article = record.origin
      line = record.line
      self.code = code
      self.message = message
    }
  }

  /// Runs the stream to its end.
  /// - Parameters:
  ///   - lines: what to write for an article.
  ///   - failed: what to write for a record without one.
  ///   - write: takes the lines of one record; throws where they cannot be written.
  /// - Throws: ``WorkspaceError`` `input` where the stream is broken, after what came before was written; what `write` throws.
  public func run(
    _ stream: RecordStream, lines: @Sendable (Article) throws -> String, failed: @Sendable (Failure) throws -> String,
    write: (String) throws -> Void
  ) throws {
    var broken: IngestError?
    var isDone = false
    while !isDone {
      var batch: [RecordStream.Record] = []
      while batch.count < (isParallel ? Self.sideBySide : 1), !isDone {
        switch Self.next(stream) {
        case .success(let record?): batch.append(record)
        case .success(nil): isDone = true
        case .failure(let error):
          broken = error
          isDone = true
        }
      }
      let work: @Sendable (RecordStream.Record) -> Result<String, any Error> = { record in
        Result { try Self.text(record, lines, failed) }
      }
      for text in isParallel ? batch.concurrentMap(work) : batch.map(work) { try write(text.get()) }
    }
    if let broken { throw WorkspaceError(.input, broken.description) }
  }

  private static func next(_ stream: RecordStream) -> Result<RecordStream.Record?, IngestError> {
    do throws(IngestError) { return .success(try stream.next()) } catch { return .failure(error) }
  }

  private static func text(
    _ record: RecordStream.Record, _ lines: (Article) throws -> String, _ failed: (Failure) throws -> String
  ) throws -> String {
    switch record.result {
    case .failure(let error):
      return try failed(Failure(record, code: error.code.description, message: error.message))
    case .success(let article):
      do {
        return try lines(article)
      } catch {
        return try failed(Failure(record, code: "unreadable", message: "\(error)"))
      }
    }
  }
}
