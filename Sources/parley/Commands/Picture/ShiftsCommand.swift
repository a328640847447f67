import ArgumentParser
import ParleyText
import ParleyWorkspace

struct ShiftsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shifts",
    abstract: "Who moved on what, when, how surely, and whether it held.",
    discussion: """
      Example:
        parley shifts Examples/ukraine-2022
        parley shifts Examples/ukraine-2022 --issue nato --format csv
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
      try workspace.shifts(issue: issue, at: asOf.day), kind: "parley.shifts/1",
      columns: [
        Column("date") { $0.date.description }, Column("party", \.party), Column("issue", \.issue),
        Column("what") { $0.what.rawValue }, Column("from", \.from), Column("to", \.to),
        Column("direction") { $0.direction.rawValue }, Column("probability") { Figure.text($0.probability) },
        Column("taken back") { $0.takenBack?.description },
        Column("claims", isLong: true) { $0.claims.joined(separator: " ") },
      ])
  }
}
