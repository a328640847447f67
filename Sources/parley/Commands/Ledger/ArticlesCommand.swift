import ArgumentParser
import ParleyLedger
import ParleyWorkspace

struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List the articles of the ledger.",
    discussion: """
      Example:
        parley articles Examples/ukraine-2022 --words Mariupol
        parley articles Examples/ukraine-2022 --once
        parley articles Examples/ukraine-2022 --same-as a3kq9m2xv0tz1b
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let workspace = try Workspace(folder: folder)
    try Printer(format: output.format).list(
      try workspace.articles(filter.filter), kind: "parley.articles/1",
      columns: [
        Column("id", \.id), Column("published", \.published), Column("publisher", \.publisher),
        Column("language") { $0.language.rawValue }, Column("outlets") { String($0.outlets) },
        Column("copy_of", \.copyOf), Column("title", isLong: true, \.title),
        Column("origin", inText: false, \.origin), Column("url", inText: false, \.url),
      ])
  }
}
