import ArgumentParser
import ParleyText
import ParleyWorkspace

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the page to hand on: one self-contained HTML file that prints well.",
    discussion: """
      Example:
        parley report Examples/ukraine-2022 -o brief.html --at 2022-03-14
        parley report Examples/ukraine-2022 -o brief.html --language uk
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Option(name: [.customShort("o"), .long], help: "The file to write.")
  var output: String
  @OptionGroup var asOf: AsOfOptions
  @Option(help: "Tell what changed since this day; two weeks earlier by default.")
  var since: Day?

  @OptionGroup var language: LanguageOption

  func run() throws {
    try Workspace(folder: folder).writeReport(to: output, at: asOf.day, since: since, words: language.words)
    Output.write("wrote \(output)\n")
  }
}
