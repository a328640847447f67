import ParleyCoding

/// Claims as comma-separated values with every field, one a line, quoted after RFC 4180.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe, which an import takes away again.
enum ClaimTable {
  private static var columns: [(name: String, cell: (ClaimRecord) -> String?)] {
    [
      ("id", \.id), ("date", \.date), ("date_how", \.dateHow.rawValue), ("known", \.known), ("claimant", \.claimant),
      ("person", \.person), ("party", \.party), ("about", \.about), ("issue", \.issue), ("option", \.option),
      ("refuses", \.refuses), ("stance", \.stance.rawValue), ("hedged", { String($0.hedged) }),
      ("condition", \.condition), ("negated", { String($0.negated) }), ("act", \.act.rawValue),
      ("confidence", { String($0.confidence) }), ("authority", { String($0.authority) }), ("indicator", \.indicator),
      ("coder", \.coder), ("publisher", \.publisher), ("language", \.language.rawValue), ("content", \.content),
      ("statement", \.statement), ("article", \.article), ("title", \.title), ("url", \.url),
    ]
  }

  static func text(_ records: [ClaimRecord]) -> String {
    let columns = columns
    let lines = records.map { record in columns.map { quoted($0.cell(record) ?? "") }.joined(separator: ",") }
    return ([columns.map(\.name).joined(separator: ",")] + lines).map { $0 + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    let cell = ["=", "+", "@"].contains { cell.hasPrefix($0) } ? "'" + cell : cell
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
