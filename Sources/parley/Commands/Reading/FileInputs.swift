import ArgumentParser
import ParleyIngest
import ParleyText
import ParleyWorkspace

/// Inputs that are read without a ledger.
struct FileInputs: ParsableArguments {
  @Argument(help: "Files and folders to read.")
  var inputs: [String]

  @OptionGroup var reading: InputOptions

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
