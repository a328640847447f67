/// The lines of a file of JSON lines as they stand, one at a time. Not `Sendable`.
public final class JSONLineReader {
  private let reader: LineReader

  /// - Parameter limit: the most bytes that a line may have.
  public init(_ path: String, limit: Int = 256 << 20) throws(IngestError) {
    reader = try LineReader(path, limit: limit)
  }

  /// The next line that is not empty, with its number from 1; nil at the end.
  /// - Throws: ``IngestError`` `tooLarge` or `notReadable`.
  public func next() throws(IngestError) -> (bytes: [UInt8], number: Int)? {
    while let line = try reader.next() {
      if !line.allSatisfy({ $0 <= 0x20 }) { return (Array(line), reader.line) }
    }
    return nil
  }
}
