import ArgumentParser
import ParleyCoding
import ParleyWorkspace

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Try and check the indicators of a dossier.",
    subcommands: [Lint.self, Try.self])

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find indicators that never fire, always fire or contradict each other.",
      discussion: """
        Over all that the ledger holds; read sources first.

        Example:
          parley codebook lint Examples/ukraine-2022
        """)

    @Argument(help: "The dossier's folder.")
    var folder: String
    @OptionGroup var output: FormatOptions

    func run() throws {
      let findings = try Workspace(folder: folder).codebookFindings().findings
      try Printer(format: output.format).list(
        findings.map { CodebookFinding($0) }, kind: "parley.codebook-lint/1",
        columns: [
          Column("place", \.place), Column("kind", \.kind), Column("message", isLong: true, \.message),
          Column("mend", inText: false, \.mend),
        ])
    }
  }

  struct Try: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what fires in a sentence, and the claims that come of it.",
      discussion: """
        Example:
          parley codebook try Examples/ukraine-2022 "Ukraine is ready for neutral status" --party UA
        """)

    @Argument(help: "The dossier's folder.")
    var folder: String
    @Argument(help: "The sentence, in any of the languages.")
    var sentence: String
    @Option(help: "The party that says it.")
    var party: String?

    func run() throws {
      let trial = try Workspace(folder: folder).trial(of: sentence, by: party)
      for firing in trial.firings {
        Output.write(
          "\(firing.option ?? firing.issue)  “\(firing.indicator.pattern)” (\(firing.indicator.place)) at “\(sentence.utf8.slice(firing.span.range))”\(firing.isRefused ? ", refused" : "")\n"
        )
      }
      if trial.claims.isEmpty { Output.write("No claim.\n") }
      for claim in trial.claims {
        Output.write(
          "claim: \(claim.stance.rawValue) \(claim.option ?? claim.issue), confidence \(Figure.text(claim.confidence))\n"
        )
      }
    }
  }
}

/// A finding on a codebook as the machine formats give it.
private struct CodebookFinding: Encodable {
  var kind: String
  var place: String
  var message: String
  var mend: String

  init(_ finding: CodebookLint.Finding) {
    kind = finding.kind.rawValue
    place = finding.place.description
    message = finding.message
    mend = finding.mend
  }
}

extension String.UTF8View {
  /// The words at a range of bytes.
  fileprivate func slice(_ range: Range<Int>) -> String {
    String(decoding: dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
