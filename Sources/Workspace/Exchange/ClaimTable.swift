import ParleyCoding
import ParleyExchange

/// Claims as comma-separated values with every field, one a line.
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
      ("repeats", \.repeats), ("outlets", { String($0.outlets) }),
    ]
  }

  static func text(_ records: [ClaimRecord]) -> String {
    let columns = columns
    let lines = records.map { record in columns.map { CSVCell.written($0.cell(record) ?? "") }.joined(separator: ",") }
    return ([columns.map(\.name).joined(separator: ",")] + lines).map { $0 + "\r\n" }.joined()
  }
}
