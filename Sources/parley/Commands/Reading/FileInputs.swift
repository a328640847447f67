import ArgumentParser
import ParleyIngest
import ParleyText
import ParleyWorkspace

/// Inputs that are read without a ledger.
struct FileInputs: ParsableArguments {
  @Argument(help: "Files and folders to read.")
  var inputs: [String] = []

  @Flag(name: .customLong("stdin"), help: "Read JSON lines from standard input, and write JSON lines and nothing else.")
  var isStream = false

  @Flag(help: "With --stdin: work on many records at a time, which gives their lines later.")
  var parallel = false

  @OptionGroup var reading: InputOptions

  func validate() throws {
    guard isStream == inputs.isEmpty else {
      throw ValidationError(isStream ? "--stdin takes no files" : "Name files or folders to read, or give --stdin.")
    }
    guard isStream || !parallel else { throw ValidationError("--parallel goes with --stdin") }
  }

  /// Runs standard input through `lines`, which gives what to print of an article. A record that is whole and holds no
  /// article becomes a line of kind `failure`; a stream that is broken ends the command with 3.
  func pipe(_ lines: @escaping @Sendable (Article) throws -> String) throws {
    let stream = RecordStream(descriptor: 0, name: "standard input", options: reading.options)
    try RecordPipe(isParallel: parallel).run(
      stream, lines: lines, failed: { try Printer.line($0) }, write: { try Output.deliver($0) })
  }

  /// Calls `work` with each article in turn. What cannot be read is reported at the end.
  func forEachArticle(_ work: (Article) throws -> Void) throws {
    var failures: [String] = []
    for input in inputs {
      do {
        for result in try Intake().articles(at: input, options: reading.options) {
          switch result {
          case .success(let article): try work(article)
          case .failure(let error): failures.append(error.description)
          }
        }
      } catch let error as IngestError {
        failures.append(error.description)
      }
    }
    guard failures.isEmpty else { throw WorkspaceError(.input, failures) }
  }
}
