import ArgumentParser
import ParleyText
import ParleyWorkspace

struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "What a shock would do: before and after, the war outlook, and the articles' own conditionals judged.",
    discussion: """
      Shocks are those of outlook.yaml. Before and after are computed on the same random numbers. Every “if … then …”
      that was read in the articles and that the model can compute is confirmed or contradicted, with the reasons.

      Example:
        parley scenario Examples/ukraine-2022 --shock east-collapses
        parley scenario Examples/ukraine-2022 --all --format json
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Option(parsing: .upToNextOption, help: "Shocks of outlook.yaml that happen together.")
  var shock: [String] = []
  @Flag(help: "Each shock of outlook.yaml alone; so it is where none is named.")
  var all = false
  @OptionGroup var asOf: AsOfOptions
  @Option(help: "Utility that an audience takes for a step back over a whole scale, for each unit of commitment.")
  var audience = 0.2
  @OptionGroup var output: FormatOptions

  func validate() throws {
    guard shock.isEmpty || !all else { throw ValidationError("Give --shock or --all, but not both.") }
    guard audience.isFinite, (0...10).contains(audience) else {
      throw ValidationError("--audience is \(audience); give a number from 0 to 10.")
    }
  }

  func run() throws {
    let workspace = try Workspace(folder: folder)
    let record = try workspace.scenarioRecord(shocks: shock, at: asOf.day, audienceRate: audience)
    try Printer(format: output.format).value(record, kind: "parley.scenario/1") {
      ScenarioText(record, workspace.dossier).text()
    }
  }
}
