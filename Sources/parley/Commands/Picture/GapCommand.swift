import ArgumentParser
import ParleyDrawing
import ParleyText
import ParleyWorkspace

struct GapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap",
    abstract: "How far from yes: the probability of an agreement, who must move, what blocks.",
    discussion: """
      Example:
        parley gap Examples/ukraine-2022
        parley gap Examples/ukraine-2022 --at 2022-03-14 --format json
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let workspace = try Workspace(folder: folder)
    let gap = try workspace.gap(at: asOf.day)
    let picture = try workspace.picture(at: asOf.day)
    let counts = try workspace.counts(knownBy: picture.asOf)
    try Printer(format: output.format).value(GapRecord(gap), kind: "parley.gap/1") {
      GapText(
        dossier: workspace.dossier, gap: gap, contradictions: picture.twoVoices,
        counts: (counts.articles, counts.statements, counts.claims)
      ).text()
    }
  }
}
