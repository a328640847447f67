import ArgumentParser
import ParleyWorkspace

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure reading, coding, extraction and models on annotated data.",
    discussion: """
      Runs every set that is in the folder and names those that are not. With --floors, exits with 6 when a figure lies
      under its floor. Documentation/Evaluation.md says what each set and measure is.

      Example:
        parley evaluate cases --floors .ci/floors.json
      """)

  @Argument(help: "The folder of cases.")
  var cases: String
  @Option(help: "A JSON file of floors, by \"set: measure\".")
  var floors: String?
  @Option(help: "The dossier to whose codebook the talks are annotated.")
  var dossier = "Examples/ukraine-2022"
  @OptionGroup var output: FormatOptions

  func run() throws {
    let meter = ProgressMeter()
    let evaluation = try Workspace.evaluate(cases: cases, dossier: dossier, floors: floors) { meter.show($0) }
    meter.finish()
    try Printer(format: output.format).list(
      evaluation.rows, kind: "parley.evaluation/1",
      columns: [
        Column("set", \.set), Column("measure", \.measure), Column("figure") { Figure.text($0.figure) },
        Column("goal") { $0.goal.map(Figure.text) }, Column("floor") { $0.floor.map(Figure.text) },
        Column("cases") { String($0.cases) }, Column("others", isLong: true) { $0.anchor },
      ])
    if !evaluation.skipped.isEmpty { Output.note("not there, skipped: \(evaluation.skipped.joined(separator: ", "))") }
    guard evaluation.underFloor.isEmpty else {
      throw WorkspaceError(
        .floor,
        evaluation.underFloor.map {
          "\($0.key) is \(Figure.text($0.figure)), under its floor \(Figure.text($0.floor ?? 0))"
        })
    }
  }
}
