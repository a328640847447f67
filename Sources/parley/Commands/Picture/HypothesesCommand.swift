import ArgumentParser
import ParleyForesight
import ParleyText
import ParleyWorkspace

struct HypothesesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hypotheses",
    abstract: "What each side may be up to: competing explanations, weighed by Bayes' rule.",
    discussion: """
      Example:
        parley hypotheses Examples/ukraine-2022 --at 2022-03-30
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let rows = try Workspace(folder: folder).hypotheses(at: asOf.day).flatMap { table in
      table.rows.map {
        HypothesisLine(
          party: table.party, hypothesis: $0.id, text: $0.text, prior: $0.prior, posterior: $0.posterior,
          evidence: table.evidence.count)
      }
    }
    try Printer(format: output.format).list(
      rows, kind: "parley.hypotheses/1",
      columns: [
        Column("party", \.party), Column("hypothesis", \.hypothesis), Column("prior") { Figure.text($0.prior) },
        Column("posterior") { Figure.text($0.posterior) }, Column("evidence") { String($0.evidence) },
        Column("text", isLong: true, \.text),
      ])
  }
}

/// A hypothesis about a side as the machine formats give it.
private struct HypothesisLine: Encodable {
  var party: String
  var hypothesis: String
  var text: String
  var prior: Double
  var posterior: Double
  /// How many pieces of evidence were weighed.
  var evidence: Int
}
