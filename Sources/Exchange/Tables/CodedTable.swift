import Foundation

/// Rows of coded statements with named columns, as spreadsheets and statistical programs exchange them.
public struct CodedTable: Sendable {
  /// In their order, in small letters.
  public private(set) var columns: [String] = []
  public private(set) var rows: [Row] = []
  /// The file, as it is named in messages.
  public let file: String

  public struct Row: Sendable {
    /// Its first line in the file, from 1.
    public var line: Int
    var cells: [String: String]

    /// The cell under a column, without space around it; nil where there is no such column.
    public subscript(column: String) -> String? { cells[column] }
  }

  /// A table separated by commas, semicolons or tabs, whichever the first line has most of; quotation after RFC 4180.
  /// - Throws: ``ExchangeError`` with the first line that does not fit.
  public init(commaSeparated text: String, file: String) throws(ExchangeError) {
    self.file = file
    let parsed = try Self.cells(Array(text.utf8), file: file)
    guard let head = parsed.first else {
      throw ExchangeError(
        .malformed, file: file, "It holds no line.", mend: "The first line must name the columns.")
    }
    columns = head.cells.map { $0.lowercased() }
    for line in parsed.dropFirst() {
      guard line.cells.count == columns.count else {
        throw ExchangeError(
          .malformed, file: "\(file):\(line.number)",
          "\(line.cells.count) cells stand under \(columns.count) columns.", mend: "Check its quotation marks.")
      }
      rows.append(Row(line: line.number, cells: Dictionary(zip(columns, line.cells)) { first, _ in first }))
    }
  }

  /// One JSON object a line; fields of lists and objects are left out.
  /// - Throws: ``ExchangeError`` with the first line that is no object.
  public init(jsonLines text: String, file: String) throws(ExchangeError) {
    self.file = file
    var seen: Set<String> = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      guard let object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] else {
        throw ExchangeError(
          .malformed, file: "\(file):\(number + 1)", "This is not a JSON object.",
          mend: "Give one object a line, each in braces.")
      }
      var cells: [String: String] = [:]
      for (key, value) in object {
        let name = key.lowercased()
        if seen.insert(name).inserted { columns.append(name) }
        switch value {
        case let text as String: cells[name] = text
        case let number as NSNumber: cells[name] = number.stringValue
        default: continue
        }
      }
      rows.append(Row(line: number + 1, cells: cells))
    }
    columns.sort()
  }

  private static func cells(
    _ bytes: [UInt8], file: String
  ) throws(ExchangeError) -> [(number: Int, cells: [String])] {
    let head = bytes.prefix { $0 != 0x0A }
    let separator = [0x2C, 0x3B, 0x09].max { a, b in head.count { $0 == a } < head.count { $0 == b } } ?? 0x2C
    var result: [(number: Int, cells: [String])] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var (line, start) = (1, 1)
    var (isQuoted, wasQuoted) = (false, false)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func text() -> String {
      let text = CSVCell.plain(String(decoding: cell, as: UTF8.self))
      return wasQuoted ? text : text.trimmingCharacters(in: .whitespaces)
    }
    func endLine() {
      cells.append(text())
      if cells != [""] { result.append((start, cells)) }
      (cells, cell, wasQuoted) = ([], [], false)
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { line += 1 }
      switch byte {
      case 0x22 where isQuoted && index + 1 < bytes.count && bytes[index + 1] == 0x22:
        cell.append(0x22)
        index += 1
      case 0x22 where isQuoted: isQuoted = false
      case _ where isQuoted: cell.append(byte)
      case 0x22 where cell.isEmpty: (isQuoted, wasQuoted) = (true, true)
      case separator:
        cells.append(text())
        (cell, wasQuoted) = ([], false)
      case 0x0A:
        endLine()
        start = line
      case 0x0D: break
      default: cell.append(byte)
      }
      index += 1
    }
    guard !isQuoted else {
      throw ExchangeError(
        .malformed, file: "\(file):\(start)", "A quotation mark is opened and never closed.",
        mend: "Close it, or double it where it belongs to the text.")
    }
    if !cell.isEmpty || !cells.isEmpty { endLine() }
    return result
  }
}
