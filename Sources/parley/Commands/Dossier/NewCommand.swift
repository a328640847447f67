import ArgumentParser
import ParleyWorkspace

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a commented starter dossier.",
    discussion: """
      Never overwrites a file. The starter passes its own check and is meant to be edited by hand.

      Example:
        parley new talks
        parley check talks
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  func run() throws {
    try Workspace.create(folder)
    Output.write("Wrote a starter dossier to \(folder). Edit its files, then run: parley check \(folder)\n")
  }
}
