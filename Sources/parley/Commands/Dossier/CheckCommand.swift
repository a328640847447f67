import ArgumentParser
import ParleyWorkspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every mistake in a dossier's files at once.",
    discussion: """
      Each mistake comes with its file and line, what was found, what was expected and how to mend it. Exits with 2 if
      there are any.

      Example:
        parley check Examples/ukraine-2022
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String

  func run() throws {
    let dossier = try Workspace.load(folder)
    let indicators = dossier.issues.reduce(0) { sum, issue in
      sum + issue.indicators.count + issue.options.reduce(0) { $0 + $1.indicators.count }
    }
    Output.write(
      """
      \(dossier.title): no mistakes. \(dossier.sides.count) sides, \(dossier.people.count) people and institutions, \
      \(dossier.issues.count) issues, \(indicators) indicators, \(dossier.facts.count) facts.

      """)
  }
}
