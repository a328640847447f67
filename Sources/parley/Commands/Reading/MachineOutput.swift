import ParleyLedger
import ParleyWorkspace

/// Prints the findings of articles as they are read.
struct MachineOutput {
  let format: OutputFormat
  let withClaims: Bool
  /// Adds the article whole after its records, for `parley import`.
  var isWhole = false
  /// Adds to the lines of each article why its statements were found.
  var explains = false

  func print(_ input: FileInputs, _ engine: Engine) throws {
    if input.isStream { return try input.pipe { try lines(engine.read($0), engine) } }
    var all: [MachineRecords] = []
    try input.forEachArticle { article in
      let read = try engine.read(article)
      if format == .jsonl || isWhole {
        try Output.deliver(lines(read, engine))
      } else {
        all.append(MachineRecords(read, withClaims: withClaims))
      }
    }
    guard format != .jsonl, !isWhole else { return }
    try Printer(format: format).list(
      all.flatMap(\.statements), kind: withClaims ? "parley.code/1" : "parley.attribute/1", columns: columns)
  }

  private func lines(_ read: ReadArticle, _ engine: Engine) throws -> String {
    let records = MachineRecords(read, withClaims: withClaims)
    var text = ""
    for record in records.statements { text += try Printer.line(record) }
    for record in records.events { text += try Printer.line(record) }
    for record in records.conditionals { text += try Printer.line(record) }
    for record in records.hypotheses { text += try Printer.line(record) }
    if explains { for record in try engine.explanations(of: read) { text += try Printer.line(record) } }
    if isWhole { text += try Printer.line(WholeReading(read)) }
    return text
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
