/// Comma-separated values as RFC 4180 has them.
///
/// A cell that a spreadsheet would take for a formula is kept from being one by an apostrophe before it.
struct CSVTable<Row> {
  var columns: [Column<Row>]
  var rows: [Row]

  func rendered() -> String {
    var out = columns.map(\.name).joined(separator: ",") + "\r\n"
    for row in rows {
      out += columns.map { Self.cell($0.value(row) ?? "") }.joined(separator: ",") + "\r\n"
    }
    return out
  }

  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@")].contains(first) {
      text = "'" + text
    }
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
