import ArgumentParser
import Foundation
import ParleyIngest
import ParleyText
import ParleyWorkspace

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read files and folders into a dossier's ledger.",
    discussion: """
      Reads plain text and Markdown with front matter, saved pages and what else `parley extract --help` lists. Each
      article is stored whole or not at all; reading the same source again changes nothing. An input that cannot be
      read is named, the others are read, and the command exits with 3.

      Example:
        parley read Examples/ukraine-2022 Examples/ukraine-2022/sources
        parley read talks page.html --published 2022-03-14
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String

  @Argument(help: "Files and folders to read.")
  var inputs: [String]

  @Option(help: "The date of pages that bear none, as 2022-03-14.")
  var published: Day?

  func run() throws {
    let workspace = try Workspace(folder: folder)
    let meter = ProgressMeter()
    let report = try workspace.read(inputs, options: IntakeOptions(published: published)) { progress in
      meter.show("\(progress.articles) articles, \(progress.statements) statements, \(progress.claims) claims")
      return true
    }
    meter.finish()
    Output.write(
      """
      \(report.articles) articles: \(report.new) new, \(report.replaced) read again, \(report.unchanged) unchanged. \
      \(report.statements) statements and \(report.claims) claims added.

      """)
    guard report.failures.isEmpty else { throw WorkspaceError(.input, report.failures) }
  }
}
