import ParleyWorkspace

/// Takes folders that Spark/parley_job.py wrote into a ledger, and says what it did.
struct ReadingsImport {
  let folders: [String]

  func run(into workspace: Workspace) async throws {
    guard !folders.isEmpty else { return }
    var report = ReadReport()
    for folder in folders where !report.cancelled {
      report.add(
        try await Interruption.guarding {
          let meter = ReadMeter()
          defer { meter.finish() }
          return try workspace.importReadings(folder) { progress in
            meter.show(progress)
            return !Task.isCancelled
          }
        })
    }
    Output.write(report.summary)
    guard report.failures.isEmpty else { throw WorkspaceError(.input, report.failures) }
  }
}
