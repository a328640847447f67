import ParleyWorkspace

/// Prints why the statements of articles were found, instead of the statements.
struct ExplanationOutput {
  let format: OutputFormat

  func print(_ input: FileInputs, _ engine: Engine) throws {
    var all: [ExplanationRecord] = []
    try input.forEachArticle { article in
      let records = try engine.explanations(of: engine.read(article))
      if format == .text { records.forEach { Output.write(ExplanationText.text($0)) } } else { all += records }
    }
    guard format != .text else { return }
    try Printer(format: format).list(
      all, kind: "parley.explanations/1",
      columns: [
        Column("article", \.article), Column("statement", \.statement), Column("rule", \.rule),
        Column("meaning", \.meaning), Column("speaker", \.speaker), Column("speaker_how") { $0.speakerHow.rawValue },
        Column("antecedent", \.antecedent?.text), Column("date", \.date), Column("date_how") { $0.dateHow?.rawValue },
        Column("date_words", \.dateWords?.text), Column("act") { $0.act.rawValue },
        Column("phrases") { $0.phrases.map { "\($0.words) (\($0.source))" }.joined(separator: "; ") },
      ])
  }
}
