import ParleyBargaining

/// A settled domain for a terminal.
struct DomainText {
  private let report: SettlementReport

  init(_ report: SettlementReport) { self.report = report }

  func text() -> String {
    var lines = [
      "\(report.domain): \(report.outcomes) outcomes, \(report.frontierSize) on the Pareto frontier",
      "parties                \(report.parties.joined(separator: ", "))",
      "without an agreement   \(vector(report.disagreement))",
    ]
    for (name, points) in [
      ("Nash", report.nash), ("Kalai–Smorodinsky", report.kalaiSmorodinsky), ("egalitarian", report.egalitarian),
      ("maximum welfare", report.maximumWelfare),
    ] {
      lines.append(name.padding(to: 23) + (points.isEmpty ? "none" : points.map(vector).joined(separator: " or ")))
    }
    return (lines + report.notes).joined(separator: "\n") + "\n"
  }

  private func vector(_ values: [Double]) -> String { "(" + values.map(Figure.text).joined(separator: ", ") + ")" }
}

extension String {
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
