import ArgumentParser
import Foundation
import ParleyBargaining
import ParleyText
import ParleyWorkspace

struct StabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stability",
    abstract: "Which states of a conflict are stable: the graph model for conflict resolution.",
    discussion: """
      For a conflict in a file (GMCR+ JSON, or a graph of states and moves), or for a dossier, made into a conflict by
      rule. States are numbered from 1 in ascending order of their option bits, the first option lowest.

      Example:
        parley stability conflict.json --format json
        parley stability Examples/ukraine-2022
      """)

  @Argument(help: "A conflict's file or a dossier's folder.")
  var input: String
  @Option(help: "For a dossier: by what had been published until this day.")
  var at: Day?
  @OptionGroup var output: FormatOptions

  func run() throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: input, isDirectory: &isFolder)
    let report =
      exists && isFolder.boolValue
      ? try Workspace(folder: input).stability(at: at) : try Workspace.stability(model: input)
    try Printer(format: output.format).document(report) { StabilityText(report).text() }
  }
}
