import ArgumentParser
import ParleyWorkspace

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Print who said what in files, coded to a dossier's issues; touches no ledger.",
    discussion: """
      As `parley attribute`, with the claims of each statement: issue, option, stance, whom they are about.

      With --stdin, one JSON object a line comes in: a text with its fields, as `parley extract` prints it, or a page.

      Example:
        parley code Examples/ukraine-2022 page.txt --format jsonl
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String

  @OptionGroup var input: FileInputs
  @OptionGroup var output: FormatOptions

  @Flag(help: "Print each article whole after its records, one JSON line, as `parley import` takes it.")
  var whole = false

  func run() throws {
    let engine = try Workspace.engine(for: Workspace.load(folder), in: folder)
    try MachineOutput(format: output.format, withClaims: true, isWhole: whole).print(input, engine)
    ServiceNote.show(engine.usage)
  }
}
