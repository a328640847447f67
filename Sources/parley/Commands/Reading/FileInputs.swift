import ArgumentParser
import ParleyIngest
import ParleyText
import ParleyWorkspace

/// Inputs that are read without a ledger.
struct FileInputs: ParsableArguments {
  @Argument(help: "Files and folders to read.")
  var inputs: [String]

  @Option(help: "The date of pages that bear none, as 2022-03-14.")
  var published: Day?

  /// Calls `work` with each article in turn. What cannot be read is reported at the end.
  func forEachArticle(_ work: (Article) throws -> Void) throws {
    var failures: [String] = []
    for input in inputs {
      do {
        for result in try Intake().articles(at: input, options: IntakeOptions(published: published)) {
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
