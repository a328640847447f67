import ArgumentParser
import ParleyDrawing
import ParleyText
import ParleyWorkspace

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "The analyst's page in sentences: verdict, what changed, who moved, what blocks, what to watch.",
    discussion: """
      The identifiers in brackets are claims; `parley show` leads from them to the sentence.

      Example:
        parley brief Examples/ukraine-2022 --at 2022-03-30 --since 2022-03-15
        parley brief Examples/ukraine-2022 --language uk
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @OptionGroup var asOf: AsOfOptions
  @Option(help: "Tell what changed since this day; two weeks earlier by default.")
  var since: Day?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let words = language.words
    let brief = try Workspace(folder: folder).brief(at: asOf.day, since: since, words: words)
    Output.write(words("brief.heading", ["title": brief.title, "day": brief.asOf, "since": brief.since]) + "\n")
    for section in brief.sections where !section.sentences.isEmpty {
      Output.write("\n\(section.kind.title(words))\n")
      for sentence in section.sentences {
        let evidence = sentence.evidence.prefix(3).joined(separator: " ")
        let lines = (sentence.text + (evidence.isEmpty ? "" : " [\(evidence)]")).wrapped(at: 110)
        Output.write(lines.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element + "\n" }.joined())
      }
    }
  }
}
