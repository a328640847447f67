import ArgumentParser
import Foundation
import ParleyBargaining
import ParleyDrawing
import ParleyText
import ParleyWorkspace

struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "What will be decided, by models of collective decision, each beside the weighted mean.",
    discussion: """
      For a table of actors with positions, salience and capability (KTAB CSV), or for a dossier, whose speakers are the
      actors. --model shows that model's rounds, as a table or with --format svg as a plot. --history measures every
      model on past decisions with known outcomes, cross-validated, with a paired test against the weighted mean.

      Example:
        parley predict actors.csv
        parley predict Examples/ukraine-2022 --at 2022-03-29 --format csv
        parley predict actors.csv --model spatial --issue tax --format svg > rounds.svg
        parley predict --history decisions.tsv
      """)

  @Argument(help: "A table's file or a dossier's folder.")
  var input: String?
  @Option(help: "For a dossier: by what had been published until this day.")
  var at: Day?
  @Option(help: "How many rounds the challenge model plays.")
  var rounds = 10
  @Option(help: "Show the rounds of the model whose name begins so: challenge, exchange, spatial, …")
  var model: String?
  @Option(help: "With --model: only this issue.")
  var issue: String?
  @Option(help: "Measure the models on the past decisions in this file.")
  var history: String?
  @Option(help: "How to print: text for people, json, jsonl or csv for machines, svg for a plot of --model's rounds.")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, csv, svg }

  func validate() throws {
    guard (input == nil) != (history == nil) else {
      throw ValidationError("Give a table or a dossier, or --history with a file, but not both.")
    }
    guard (1...1_000).contains(rounds) else { throw ValidationError("--rounds is \(rounds); give 1 to 1000.") }
    guard format != .svg || model != nil else { throw ValidationError("--format svg needs --model: whose rounds?") }
  }

  private var printer: Printer { Printer(format: OutputFormat(rawValue: format.rawValue) ?? .text) }

  func run() throws {
    if let history {
      let report = try Workspace.predictionErrors(history: history)
      try printer.value(report, kind: "parley.prediction-errors/1") { PredictionText.errors(report) }
    } else if let input {
      let report = try report(of: input)
      if let model { try show(model, of: report) } else { try list(report) }
    }
  }

  private func report(of input: String) throws -> PredictionReport {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: input, isDirectory: &isFolder)
    return exists && isFolder.boolValue
      ? try Workspace(folder: input).predict(at: at, rounds: rounds)
      : try Workspace.predict(table: input, rounds: rounds)
  }

  private func list(_ report: PredictionReport) throws {
    guard format != .json, format != .jsonl else { return try printer.document(report) { "" } }
    guard !report.issues.isEmpty || format == .csv else {
      return Output.write("No two people have spoken of one issue by then: there is nothing to predict from.\n")
    }
    try printer.list(
      PredictionText.rows(report), kind: "parley.predictions/1",
      columns: [
        Column("issue", \.issue), Column("model", \.model), Column("outcome") { $0.outcome.map(Figure.text) },
        Column("weighted mean") { $0.weightedMean.map(Figure.text) },
        Column("beyond it") { row in row.beyond.map { ($0 < 0 ? "" : "+") + Figure.text($0) } },
      ])
    if format == .text {
      for line in report.predictions { if let note = line.note { Output.write("\n\(line.predictor): \(note)\n") } }
    }
  }

  /// A model's rounds; the challenge model has a run for each issue.
  private func show(_ name: String, of report: PredictionReport) throws {
    let runs = report.runs.filter { run in
      run.model.lowercased().hasPrefix(name.lowercased()) && (issue.map(run.issues.contains) ?? true)
    }
    guard let first = runs.first else {
      let known = Set(report.runs.map(\.model)).sorted().joined(separator: ", ")
      throw WorkspaceError(.argument, "no rounds of “\(name)”\(issue.map { " on “\($0)”" } ?? ""); there are \(known)")
    }
    switch format {
    case .svg:
      let place = issue.flatMap { first.issues.firstIndex(of: $0) } ?? 0
      Output.write(RoundsChart(first, issue: place).svg(isStandalone: true).markup + "\n")
    case .json, .jsonl: try printer.document(runs) { "" }
    case .text, .csv: for run in runs { try table(run) }
    }
  }

  private func table(_ run: PredictionRun) throws {
    let lines = run.table.filter { line in issue.map { line[1] == $0 || line[0] == "round" } ?? true }
    guard let head = lines.first else { return }
    if format == .text { Output.write("\(run.model)\n") }
    try printer.list(
      Array(lines.dropFirst()), kind: "parley.rounds/1",
      columns: head.enumerated().map { index, name in Column(name) { $0[index] } })
    if format == .text { Output.write("\n") }
  }
}
