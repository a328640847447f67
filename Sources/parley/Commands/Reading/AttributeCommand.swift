import ArgumentParser
import ParleyWorkspace

struct AttributeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribute",
    abstract: "Print who said what in files, without a dossier or a ledger.",
    discussion: """
      Statements (source, cue, content), events, conditionals and hypotheses, with offsets in Unicode code points of the
      article's text (after its front matter). Documentation/Formats.md lists every field.

      With --stdin, one JSON object a line comes in: a text with its fields, as `parley extract` prints it, or a page.

      Example:
        parley attribute page.txt --published 2022-03-14 --format jsonl
      """)

  @OptionGroup var input: FileInputs
  @OptionGroup var output: FormatOptions

  @Option(help: "A dossier whose people and parties are to be recognised.")
  var dossier: String?

  @Option(help: "The file of a trained reader, made by `parley train reading`.")
  var reader: String?

  @Flag(help: "Say why: which rule, which antecedent, which words gave the date and the act.")
  var explain = false

  func run() throws {
    let engine =
      try dossier.map { try Workspace.engine(for: Workspace.load($0), in: $0, reader: reader) }
      ?? Engine(reader: reader)
    if explain, output.format != .jsonl, !input.isStream {
      try ExplanationOutput(format: output.format).print(input, engine)
    } else {
      try MachineOutput(format: output.format, withClaims: false, explains: explain).print(input, engine)
    }
    ServiceNote.show(engine.usage)
  }
}
