import ParleyWorkspace

/// Prints the findings of articles as they are read.
struct MachineOutput {
  let format: OutputFormat
  let withClaims: Bool

  func print(_ input: FileInputs, _ engine: Engine) throws {
    var all: [MachineRecords] = []
    try input.forEachArticle { article in
      let records = MachineRecords(try engine.read(article), withClaims: withClaims)
      if format == .jsonl { try printLines(records) } else { all.append(records) }
    }
    guard format != .jsonl else { return }
    try Printer(format: format).list(
      all.flatMap(\.statements), kind: withClaims ? "parley.code/1" : "parley.attribute/1", columns: columns)
  }

  private func printLines(_ records: MachineRecords) throws {
    for record in records.statements { Output.write(try Printer.line(record)) }
    for record in records.events { Output.write(try Printer.line(record)) }
    for record in records.conditionals { Output.write(try Printer.line(record)) }
    for record in records.hypotheses { Output.write(try Printer.line(record)) }
  }

  private var columns: [Column<StatementRecord>] {
    [
      Column("article", inText: false, \.article),
      Column("id", inText: false, \.id),
      Column("date", \.date),
      Column("speaker") { $0.speakerName ?? $0.speaker },
      Column("cue", \.cue?.text),
      Column("act", inText: false) { $0.act.rawValue },
      Column("content", isLong: true) { $0.content.map(\.text).joined(separator: " … ") },
      Column("claims", inText: withClaims) { record in
        record.claims.map { $0.map { $0.option ?? $0.issue }.joined(separator: " ") }
      },
    ]
  }
}
