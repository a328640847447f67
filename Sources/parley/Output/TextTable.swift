import Foundation

/// A table for a terminal: columns aligned, the long one wrapped at the width of the terminal.
struct TextTable<Row> {
  var columns: [Column<Row>]
  var rows: [Row]
  var width = 140

  func rendered() -> String {
    let cells = rows.map { row in columns.map { ($0.value(row) ?? "").flattened() } }
    var widths = columns.map { $0.name.count }
    for line in cells {
      for (index, cell) in line.enumerated() { widths[index] = max(widths[index], cell.count) }
    }
    if let long = columns.firstIndex(where: \.isLong) {
      let others = widths.enumerated().filter { $0.offset != long }.map(\.element).reduce(0, +)
      widths[long] = max(30, min(widths[long], width - others - 2 * (columns.count - 1)))
    }
    var out = line(columns.map { $0.name.uppercased() }, widths)
    for row in cells {
      for part in wrapped(row, widths) { out += line(part, widths) }
    }
    return out
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var out = ""
    for (index, cell) in cells.enumerated() {
      out += cell
      if index < cells.count - 1 { out += String(repeating: " ", count: max(0, widths[index] - cell.count) + 2) }
    }
    while out.last == " " { out.removeLast() }
    return out + "\n"
  }

  private func wrapped(_ row: [String], _ widths: [Int]) -> [[String]] {
    guard let long = columns.firstIndex(where: \.isLong) else { return [row] }
    let parts = row[long].wrapped(at: widths[long])
    return parts.enumerated().map { number, part in
      var line = number == 0 ? row : row.map { _ in "" }
      line[long] = part
      return line
    }
  }
}

extension String {
  /// On one line.
  func flattened() -> String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Broken between words into lines of at most `width` characters; a longer word stands alone.
  func wrapped(at width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
