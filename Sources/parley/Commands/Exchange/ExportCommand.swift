public import ArgumentParser
import ParleyLedger
public import ParleyWorkspace

extension ExportFormat: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Hand the claims on to other programs, with every field and as reviewed.",
    discussion: """
      csv and jsonl have every field; dna is a database of Discourse Network Analyzer 3 (its coders log in with the
      password "parley"), dna-csv its table of statements; brat is a folder of texts and annotations; graphml is the
      network of actors and options for Gephi (`parley networks` draws others).

      Examples:
        parley export Examples/ukraine-2022 --format csv -o claims.csv
        parley export Examples/ukraine-2022 --format dna --issue nato -o talks.dna
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Option(help: "csv, jsonl, brat, dna, dna-csv or graphml.")
  var format: ExportFormat
  @Option(name: .shortAndLong, help: "Where to write; standard output where the format is one text.")
  var output: String?
  @OptionGroup var filter: FilterOptions

  func run() throws {
    let workspace = try Workspace(folder: folder)
    if let output {
      let report = try workspace.export(filter.filter, as: format, to: output)
      Output.note(
        "\(report.claims) claims of \(report.articles) articles written to \(output)"
          + (report.leftOut > 0 ? "; \(report.leftOut) without a place in a text left out" : ""))
    } else {
      Output.write(try workspace.exported(filter.filter, as: format).text)
    }
  }
}
