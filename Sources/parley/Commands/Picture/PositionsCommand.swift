import ArgumentParser
import ParleyText
import ParleyWorkspace

struct PositionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "positions",
    abstract: "Where each side stands on each issue, with its spread.",
    discussion: """
      Example:
        parley positions Examples/ukraine-2022 --at 2022-03-14
        parley positions Examples/ukraine-2022 --issue crimea --format json
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Option(help: "Only this issue.")
  var issue: String?
  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let workspace = try Workspace(folder: folder)
    try Printer(format: output.format).list(
      try workspace.positions(issue: issue, at: asOf.day), kind: "parley.positions/1",
      columns: [
        Column("issue", \.issue), Column("party", \.party), Column("option") { $0.option ?? "silent" },
        Column("mean") { $0.mean.map(Figure.text) }, Column("low") { $0.low.map(Figure.text) },
        Column("high") { $0.high.map(Figure.text) },
        Column("accepts", isLong: true) { $0.accepts.joined(separator: " ") },
        Column("claims") { String($0.claims.count) }, Column("as_of", inText: false) { $0.asOf.description },
      ])
  }
}
