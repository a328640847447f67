import ArgumentParser
import ParleyText
import ParleyWorkspace

struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Have articles rendered in another language, to be shown beside the originals.",
    discussion: """
      Off unless dossier.yaml describes a service under “settings:” as “translation:” (LibreTranslate, DeepL, Google, or a
      server with OpenAI's chat interface). The articles' titles and texts are sent to that service. Each rendering is
      kept as a text in the dossier's folder “renderings”, with its maker's name, and shown as such beside the original;
      nothing is read in it, and it is never asked for again.

      Example:
        parley articles talks
        parley translate talks a1b2c3 --to en
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Argument(help: "Identifiers of articles.")
  var articles: [String] = []
  @Flag(help: "All articles of the ledger.")
  var all = false
  @Option(help: "The language to render them in: en, ru, uk, …")
  var to = "en"
  @OptionGroup var output: FormatOptions

  func validate() throws {
    guard all != !articles.isEmpty else { throw ValidationError("Name articles, or give --all.") }
  }

  func run() async throws {
    let workspace = try Workspace(folder: folder)
    let (ids, language, format) = (all ? nil : articles, Language(rawValue: to.lowercased()), output.format)
    let report = try await Interruption.guarding {
      try await workspace.translate(ids, into: language, with: workspace.translator()) { id in
        if format == .text { Output.note("  \(id)") }
      }
    }
    try Printer(format: format).value(report, kind: "parley.translation/1") {
      "\(report.translated.count) articles translated by \(report.maker), \(report.characters) characters sent, "
        + "\(report.skipped) skipped: in that language, or translated, already.\n"
    }
  }
}
