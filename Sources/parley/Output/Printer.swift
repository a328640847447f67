import Foundation

/// Prints lists of records in any of the formats; the machine formats are versioned.
struct Printer {
  let format: OutputFormat

  /// - Parameters:
  ///   - kind: the name of the format, such as "parley.claims/1".
  ///   - columns: what the table and the CSV show of a record.
  func list<Record: Encodable>(_ records: [Record], kind: String, columns: [Column<Record>]) throws {
    switch format {
    case .text: Output.write(TextTable(columns: columns.filter(\.inText), rows: records).rendered())
    case .csv: Output.write(CSVTable(columns: columns, rows: records).rendered())
    case .jsonl: for record in records { Output.write(try Self.line(record)) }
    case .json: Output.write(try Self.document(Envelope(format: kind, rows: records)))
    }
  }

  /// Prints one value: as JSON where a machine format is asked for, else the text.
  func value(_ value: some Encodable, kind: String, text: () -> String) throws {
    switch format {
    case .text, .csv: Output.write(text())
    case .jsonl: Output.write(try Self.line(value))
    case .json: Output.write(try Self.document(Envelope(format: kind, rows: value)))
    }
  }

  /// Prints one value whose JSON others rely on as it stands, without an envelope.
  func document(_ value: some Encodable, text: () -> String) throws {
    switch format {
    case .text, .csv: Output.write(text())
    case .jsonl: Output.write(try Self.line(value))
    case .json: Output.write(try Self.document(value))
    }
  }

  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  static func document(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  private struct Envelope<Rows: Encodable>: Encodable {
    var format: String
    var rows: Rows
  }
}

/// A named column of a list.
struct Column<Record> {
  var name: String
  /// Columns that only a machine wants stay out of the table for people.
  var inText: Bool
  /// The last text column may take what room is left.
  var isLong: Bool
  var value: (Record) -> String?

  init(_ name: String, inText: Bool = true, isLong: Bool = false, _ value: @escaping (Record) -> String?) {
    self.name = name
    self.inText = inText
    self.isLong = isLong
    self.value = value
  }
}
