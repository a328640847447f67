import ArgumentParser
import ParleyLedger
import ParleyWorkspace

struct StatementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "List the statements of the ledger: who said what, when, where.",
    discussion: """
      Example:
        parley statements Examples/ukraine-2022 --speaker peskov --from 2022-03-01 --to 2022-03-10
        parley statements Examples/ukraine-2022 --words нейтралитет --format csv
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let workspace = try Workspace(folder: folder)
    let records = try workspace.statements(filter.filter)
    try Printer(format: output.format).list(
      records, kind: "parley.statements/1",
      columns: [
        Column("id", \.id), Column("date", \.date), Column("speaker") { $0.speaker ?? $0.source },
        Column("party", \.party), Column("cue", inText: false, \.cue), Column("act", inText: false) { $0.act.rawValue },
        Column("content", isLong: true, \.content), Column("publisher", \.publisher),
        Column("outlets") { String($0.outlets) }, Column("published", \.published),
        Column("language", inText: false) { $0.language.rawValue }, Column("article", inText: false, \.article),
        Column("title", inText: false, \.title), Column("url", inText: false, \.url),
        Column("repeats", inText: false, \.repeats),
      ])
  }
}
