import ParleyText

/// The rows of a CSV or TSV file (RFC 4180) as articles; the first row names the columns.
struct CSVSource: ArticleSource {
  private let reader: LineReader
  private let path: String
  private let options: IntakeOptions
  private let separator: UInt8
  private let columns: [String]

  init(_ path: String, options: IntakeOptions) throws(IngestError) {
    self.path = path
    self.options = options
    reader = try LineReader(path, limit: options.maximumBytes)
    guard let head = try reader.next() else { throw IngestError(.empty, at: .init(path), "the table has no rows") }
    separator = Self.separator(head)
    var names: [String] = []
    _ = Self.split(head, separator, into: &names)
    columns = names.map { $0.trimmed.lowercased() }
  }

  mutating func next() -> Result<Article, IngestError>? {
    do throws(IngestError) {
      guard let (fields, line) = try row() else { return nil }
      let place = IngestError.Place(path, line: line)
      guard fields.count == columns.count else {
        throw IngestError(
          .malformed, at: place,
          "\(fields.count) fields stand under \(columns.count) columns; check the quotation marks")
      }
      let row = TableRow(fields: Dictionary(zip(columns, fields.map { [$0] })) { first, _ in first })
      return .success(try row.article(options.columns, place: place, options: options))
    } catch {
      return .failure(error)
    }
  }

  /// The next row that is not empty; one row goes over several lines where a quoted field does.
  private func row() throws(IngestError) -> (fields: [String], line: Int)? {
    while let first = try reader.next() {
      if first.isEmpty { continue }
      let start = reader.line
      var bytes = Array(first)
      var fields: [String] = []
      while !Self.split(bytes[...], separator, into: &fields) {
        guard bytes.count <= options.maximumBytes, let more = try reader.next() else {
          throw IngestError(.malformed, at: .init(path, line: start), "a quotation mark is opened and never closed")
        }
        bytes.append(0x0A)
        bytes += more
      }
      return (fields, start)
    }
    return nil
  }

  private static func separator(_ head: ArraySlice<UInt8>) -> UInt8 {
    [0x09, 0x3B, 0x2C].max { a, b in head.count { $0 == a } < head.count { $0 == b } } ?? 0x2C
  }

  /// The fields of a row; false where a quoted field is still open at the end.
  private static func split(_ bytes: ArraySlice<UInt8>, _ separator: UInt8, into fields: inout [String]) -> Bool {
    fields = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    while index < bytes.endIndex {
      let byte = bytes[index]
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if index + 1 < bytes.endIndex, bytes[index + 1] == 0x22 {
          field.append(0x22)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22, field.isEmpty {
        isQuoted = true
      } else if byte == separator {
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      } else {
        field.append(byte)
      }
      index += 1
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return !isQuoted
  }
}
