import ParleyExchange

/// Comma-separated values as RFC 4180 has them.
struct CSVTable<Row> {
  var columns: [Column<Row>]
  var rows: [Row]

  func rendered() -> String {
    var out = columns.map(\.name).joined(separator: ",") + "\r\n"
    for row in rows {
      out += columns.map { CSVCell.written($0.value(row) ?? "") }.joined(separator: ",") + "\r\n"
    }
    return out
  }
}
