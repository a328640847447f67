import ArgumentParser
import ParleyWorkspace

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn from what people marked or reviewed.",
    subcommands: [TrainReadingCommand.self, TrainCodingCommand.self])
}

struct TrainCodingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coding",
    abstract: "Learn a coder from reviewed and imported claims, on top of the indicators.",
    discussion: """
      Writes a file into the dossier's folder; `coder: coder.model` under `settings` in dossier.yaml makes it the
      dossier's coder, and `parley read` codes everything anew with it. The figures are cross-validated: each fifth of
      the statements is coded by what was learned from the others.

      Example:
        parley train coding Examples/ukraine-2022
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Option(name: .shortAndLong, help: "The file's name in the dossier's folder.")
  var output = "coder.model"
  @OptionGroup var format: FormatOptions

  func run() throws {
    let report = try Workspace(folder: folder).trainCoder(to: output)
    try Printer(format: format.format).value(report, kind: "parley.training/1") {
      """
      \(report.examples) statements, \(report.issues.count) issues; written to \(report.file)
      F on texts not learned from   issue \(Figure.text(report.issueF))  exact option \(Figure.text(report.exactF))
      of the indicators alone       issue \(Figure.text(report.indicatorIssueF))  exact option \(Figure.text(report.indicatorExactF))

      """
    }
  }
}
