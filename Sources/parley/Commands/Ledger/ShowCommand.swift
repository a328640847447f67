import ArgumentParser
import ParleyText
import ParleyWorkspace

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a claim's sentence in its paragraph, and everything that rests on it.",
    discussion: """
      Source, cue and content are marked as [source: …], [cue: …] and [content: …].

      Example:
        parley claims Examples/ukraine-2022 --issue nato
        parley show Examples/ukraine-2022 c3kq9m2
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Argument(help: "A claim's identifier, or its first letters.")
  var claim: String
  @OptionGroup var output: FormatOptions

  func run() throws {
    let workspace = try Workspace(folder: folder)
    let evidence = try workspace.evidence(claim: claim)
    try Printer(format: output.format).value(EvidenceRecord(evidence), kind: "parley.evidence/1") {
      EvidenceText(evidence, dossier: workspace.dossier).text()
    }
  }
}
