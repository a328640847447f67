import ArgumentParser
import ParleyText
import ParleyWorkspace

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in what people coded in other programs, and what other machines read and coded.",
    discussion: """
      Reads databases of Discourse Network Analyzer (.dna), its table of statements and any other table (.csv, .tsv),
      JSON lines (.jsonl), and brat's annotations (.ann, or a folder of them); what a file is, is told by the file.
      Importing the same file twice changes nothing. Claims that were exported from this dossier and changed elsewhere
      come back as corrections.

      A folder that Spark/parley_job.py wrote is taken in as if its sources had been read here.

      Fields that --map may name: person, organization, concept, issue, option, refuses, agreement, stance, act, about,
      condition, hedged, negated, date, published, text, document, title, url, publisher, language, coder, confidence,
      authority, id; in a DNA database: type, person, organization, concept, agreement.

      Examples:
        parley import talks anna.dna ben.dna
        parley import talks out-of-spark
        parley import talks coded.csv --map person=Akteur --map concept=Kategorie --concepts concepts.csv
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Argument(help: "Files or folders.")
  var inputs: [String]
  @Option(name: .customLong("map"), help: "FIELD=COLUMN: which column or variable holds a field; may be repeated.")
  var columns: [String] = []
  @Option(help: "A table with the columns concept and option (or issue): what each concept is in the dossier.")
  var concepts: String?
  @Option(help: "When texts were published that bear no day themselves.")
  var date: Day?
  @Option(help: "Under whose name codings are kept that name no coder.")
  var coder = "imported"
  @OptionGroup var output: FormatOptions

  func run() async throws {
    let workspace = try Workspace(folder: folder)
    let readings = inputs.filter { Workspace.holdsReadings($0) }
    let codings = inputs.filter { !Workspace.holdsReadings($0) }
    try await ReadingsImport(folders: readings).run(into: workspace)
    guard !codings.isEmpty else { return }
    var options = ImportOptions()
    for pair in columns {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError("“\(pair)” maps nothing; write FIELD=COLUMN, such as concept=Category.")
      }
      options.columns[parts[0]] = parts[1]
    }
    options.concepts = concepts
    options.day = date
    options.coder = coder
    let report = try workspace.importCodings(codings, options: options)
    try Printer(format: output.format).value(report, kind: "parley.import/1") { ImportText(report).text() }
  }
}

/// What an import did, for a terminal.
private struct ImportText {
  let report: ImportReport

  init(_ report: ImportReport) { self.report = report }

  func text() -> String {
    var lines = [
      "\(report.articles) articles, \(report.new) claims new, \(report.unchanged) unchanged, \(report.corrected) corrected"
        + (report.coders.isEmpty ? "" : "; coded by \(report.coders.joined(separator: ", "))")
    ]
    lines += report.rejected.map { "left out: \($0)" }
    if !report.unknownConcepts.isEmpty {
      lines.append("Of these concepts no claim was made; say with --concepts which option or issue each is:")
      lines += report.unknownConcepts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        "  \($0.value) × \($0.key)"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
