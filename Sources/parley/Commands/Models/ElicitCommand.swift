public import ArgumentParser
import Foundation
public import ParleyWorkspace

import struct ParleyDossier.Dossier
import struct ParleyDossier.Issue

struct ElicitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "elicit",
    abstract: "Ask a person what matters to a party, and write it into outlook.yaml.",
    discussion: """
      On a terminal it asks. Else the answers come from --answers or from standard input, one a line:
        swing       issue points                  crimea 80
        pairwise    issue issue times             crimea donbas 2
        even-swaps  issue share issue share       crimea 0.5 = donbas 0.25

      Nothing is written without --write; comments in the file are kept.

      Example:
        parley elicit Examples/ukraine-2022 --party UA --method swing
        parley elicit talks --party A --method pairwise --issues land,water,fees --answers answers.txt --write
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Option(help: "For which party.")
  var party: String
  @Option(help: "swing, pairwise or even-swaps.")
  var method: ElicitationMethod = .swing
  @Option(help: "The issues to weigh, with commas between them; all where none are named.")
  var issues: String?
  @Option(help: "A file with the answers, or - for standard input.")
  var answers: String?
  @Flag(help: "Write the weights into outlook.yaml.")
  var write = false
  @Flag(help: "Write them even if pairwise answers do not fit together (consistency ratio above 0.1).")
  var force = false
  @OptionGroup var output: FormatOptions

  func run() throws {
    let dossier = try Workspace.load(folder)
    guard dossier.sides.contains(where: { $0.id == party }) else {
      throw WorkspaceError(
        .argument, "no side “\(party)”; there are \(dossier.sides.map(\.id).joined(separator: ", "))")
    }
    let chosen = try chosen(in: dossier)
    let elicited = try Elicitation(
      party: party, issues: chosen.map(\.id), method: method, answers: try collected(chosen, dossier))
    if write {
      guard elicited.isConsistent || force else {
        throw WorkspaceError(
          .argument,
          "the answers do not fit together (consistency ratio \(Figure.text(elicited.consistencyRatio ?? 0))):"
            + " \(elicited.worst ?? ""). Answer anew, or give --force.")
      }
      try Workspace.write(elicited, to: folder)
    }
    try Printer(format: output.format).value(elicited, kind: "parley.elicitation/1") { text(elicited, dossier) }
  }

  private func chosen(in dossier: Dossier) throws -> [Issue] {
    guard let issues else { return dossier.issues }
    return try issues.split(separator: ",").map { name in
      guard let issue = dossier.issue(name.trimmingCharacters(in: .whitespaces)) else {
        throw WorkspaceError(
          .argument, "no issue “\(name)”; there are \(dossier.issues.map(\.id).joined(separator: ", "))")
      }
      return issue
    }
  }

  private func collected(_ issues: [Issue], _ dossier: Dossier) throws -> String {
    if let answers, answers != "-" {
      guard let data = FileManager.default.contents(atPath: answers) else {
        throw WorkspaceError(.input, "\(answers): there is no such file, or it may not be read.")
      }
      return String(decoding: data, as: UTF8.self)
    }
    if answers == "-" || isatty(STDIN_FILENO) == 0 {
      return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    }
    return try ElicitationDialogue(party: dossier.party(party)?.name ?? party, issues: issues, method: method).answers()
  }

  private func text(_ elicited: Elicitation, _ dossier: Dossier) -> String {
    let table = TextTable(
      columns: [
        Column("issue", \.issue), Column("weight") { Figure.text($0.weight) },
        Column("name") { dossier.issue($0.issue)?.name },
      ], rows: elicited.weights.sorted { $0.weight > $1.weight })
    var text = table.rendered()
    if let ratio = elicited.consistencyRatio {
      text +=
        "\nConsistency ratio \(Figure.text(ratio)): \(elicited.isConsistent ? "the answers fit" : "they do not fit")"
      if let worst = elicited.worst { text += "; \(worst)" }
      text += "\n"
    }
    return text + (write ? "\nWritten to \(folder)/outlook.yaml.\n" : "\nNothing was written; --write does.\n")
  }
}

extension ElicitationMethod: ExpressibleByArgument {}
