import ArgumentParser
import ParleyWorkspace

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take what other machines read and coded into a dossier's ledger.",
    discussion: """
      A folder that Spark/parley_job.py wrote: its articles, statements and claims are stored as if they had been read
      here. Importing it again changes nothing.

      Example:
        parley import talks out
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String

  @Argument(help: "Folders with results.")
  var inputs: [String]

  func run() async throws {
    let workspace = try Workspace(folder: folder)
    var report = ReadReport()
    let inputs = inputs
    for input in inputs where !report.cancelled {
      report.add(
        try await Interruption.guarding {
          let meter = ReadMeter()
          defer { meter.finish() }
          return try workspace.importReadings(input) { progress in
            meter.show(progress)
            return !Task.isCancelled
          }
        })
    }
    Output.write(report.summary)
    guard report.failures.isEmpty else { throw WorkspaceError(.input, report.failures) }
  }
}
