public import ArgumentParser
import Foundation
public import ParleyBargaining
import ParleyText
import ParleyWorkspace

struct StabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stability",
    abstract: "Which states of a conflict are stable: the graph model for conflict resolution.",
    discussion: """
      For a conflict in a file (GMCR+ JSON, or a graph of states and moves), or for a dossier, made into a conflict by
      rule. States are numbered from 1 in ascending order of their option bits, the first option lowest. Of a dossier the
      open issues with most at stake enter, unless --issues names others (--issues all: every one, with the battlefield).

      --format dot and svg draw the map of states and moves; svg is laid out by Graphviz where that is installed.

      Example:
        parley stability conflict.json --format json
        parley stability Examples/ukraine-2022 --issues crimea,donbas --format svg > map.svg
        parley stability Examples/ukraine-2022 --inverse 6 --definition Nash
        parley stability conflict.json --from 1 --to 4
      """)

  @Argument(help: "A conflict's file or a dossier's folder.")
  var input: String
  @Option(help: "For a dossier: by what had been published until this day.")
  var at: Day?
  @Option(help: "For a dossier: the issues that enter, with commas between them, or all.")
  var issues: String?
  @Option(help: "Inverse analysis: which preferences would make this state an equilibrium.")
  var inverse: Int?
  @Option(help: "Sensitivity: the least change of a preference that ends this equilibrium.")
  var sensitivity: Int?
  @Option(help: "Status quo analysis: where the conflict can go from this state, and how.")
  var from: Int?
  @Option(help: "With --from: the smallest coalition that can bring this state about.")
  var to: Int?
  @Option(help: "With --from: moves that improve the mover's lot, those it may think improve it, or any.")
  var moves: ConflictGraph.MoveKind = .improving
  @Option(help: "For --inverse and --sensitivity: Nash, GMR, SMR, SEQ or SSEQ.")
  var definition: StabilityDefinition = .sequential
  @Option(help: "How to print: text for people, json or jsonl for machines, dot or svg for the map.")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, csv, dot, svg }

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) && isFolder.boolValue
  }

  func validate() throws {
    guard to == nil || from != nil else { throw ValidationError("Give --from with --to: who can take it from where?") }
  }

  func run() throws {
    var question = ConflictQuestion()
    question.definition = definition
    (question.inverse, question.sensitivity, question.from, question.to) = (inverse, sensitivity, from, to)
    question.kind = moves
    switch format {
    case .dot: Output.write(try conflict().picture(from: from ?? 1).map.dot)
    case .svg: Output.write(try conflict().picture(from: from ?? 1).file)
    case .text, .json, .jsonl, .csv:
      let printer = Printer(format: OutputFormat(rawValue: format.rawValue) ?? .text)
      if question.isEmpty {
        let report = try report()
        try printer.document(report) { StabilityText(report).text() }
      } else {
        let conflict = try conflict()
        let answer = try conflict.answer(question)
        try printer.value(answer, kind: "parley.conflict-answer/1") { ConflictText(conflict, answer).text() }
      }
    }
  }

  private func report() throws -> StabilityReport {
    guard isFolder else { return try Workspace.stability(model: input) }
    let workspace = try Workspace(folder: input)
    return issues == "all" ? try workspace.stability(at: at) : try workspace.conflict(at: at, issues: chosen).report
  }

  private func conflict() throws -> Conflict {
    isFolder
      ? try Workspace(folder: input).conflict(at: at, issues: chosen) : try Workspace.conflict(model: input)
  }

  private var chosen: [String] {
    issues.map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } } ?? []
  }
}

extension ConflictGraph.MoveKind: ExpressibleByArgument {}
extension StabilityDefinition: ExpressibleByArgument {}
