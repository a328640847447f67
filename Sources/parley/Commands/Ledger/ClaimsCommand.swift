import ArgumentParser
import ParleyLedger
import ParleyWorkspace

struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List the claims of the ledger: statements coded to an issue and an option.",
    discussion: """
      Example:
        parley claims Examples/ukraine-2022 --issue nato --party UA
        parley claims Examples/ukraine-2022 --words "security guarantees" --format jsonl
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let workspace = try Workspace(folder: folder)
    let records = try workspace.claims(filter.filter)
    try Printer(format: output.format).list(
      records, kind: "parley.claims/1",
      columns: [
        Column("id", \.id), Column("date", \.date), Column("claimant", \.claimant), Column("party", \.party),
        Column("about", \.about), Column("option") { $0.option ?? $0.issue }, Column("stance") { $0.stance.rawValue },
        Column("content", isLong: true, \.content), Column("publisher", \.publisher),
        Column("outlets") { String($0.outlets) },
        Column("confidence", inText: false) { String($0.confidence) },
        Column("indicator", inText: false, \.indicator), Column("known", inText: false, \.known),
        Column("language", inText: false) { $0.language.rawValue }, Column("statement", inText: false, \.statement),
        Column("article", inText: false, \.article), Column("title", inText: false, \.title),
        Column("url", inText: false, \.url), Column("repeats", inText: false, \.repeats),
      ])
  }
}
