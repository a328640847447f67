import ArgumentParser
import Foundation
import ParleyText
import ParleyWorkspace

struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "What will be decided, by models of collective decision, each beside the weighted mean.",
    discussion: """
      For a table of actors with positions, salience and capability (KTAB CSV), or for a dossier.

      Example:
        parley predict actors.csv
        parley predict Examples/ukraine-2022 --at 2022-03-29 --format csv
      """)

  @Argument(help: "A table's file or a dossier's folder.")
  var input: String
  @Option(help: "For a dossier: by what had been published until this day.")
  var at: Day?
  @OptionGroup var output: FormatOptions

  func run() throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: input, isDirectory: &isFolder)
    let records =
      exists && isFolder.boolValue ? try Workspace(folder: input).predict(at: at) : try Workspace.predict(table: input)
    try Printer(format: output.format).list(
      records, kind: "parley.predict/1",
      columns: [
        Column("issue", \.issue), Column("model", \.model), Column("outcome") { Figure.text($0.outcome) },
        Column("weighted mean") { Figure.text($0.weightedMean) },
      ])
  }
}
