import ArgumentParser
import ParleyBargaining
import ParleyDrawing
import ParleyText
import ParleyWorkspace

struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Which agreements there are: the zone, the frontier, the fair points, who must move.",
    discussion: """
      For a dossier, at the middle of what is known. For a negotiation domain in a folder of GENIUS XML or NegMAS files,
      give --domain instead.

      Example:
        parley settle Examples/ukraine-2022 --at 2022-03-30
        parley settle --domain laptop --format json --disagreement zero
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String?
  @Option(help: "By what had been published until this day.")
  var at: Day?
  @Option(help: "A folder with a GENIUS or NegMAS domain and its profiles.")
  var domain: String?
  @Option(help: "Without an agreement of the domain: the profiles' reservation values, or nothing (zero).")
  var disagreement = Disagreement.reservation
  @OptionGroup var output: FormatOptions

  enum Disagreement: String, ExpressibleByArgument, CaseIterable { case reservation, zero }

  func validate() throws {
    guard (folder == nil) != (domain == nil) else {
      throw ValidationError("Give a dossier's folder, or --domain with a folder of a domain, but not both.")
    }
  }

  func run() throws {
    let printer = Printer(format: output.format)
    if let domain {
      let report = try Workspace.settle(domain: domain, reservation: disagreement == .reservation)
      try printer.document(report) { DomainText(report).text() }
    } else if let folder {
      let workspace = try Workspace(folder: folder)
      let settlement = try workspace.settlement(at: at)
      try printer.value(SettlementRecord(settlement), kind: "parley.settle/1") {
        SettlementText(settlement, workspace.dossier).text()
      }
    }
  }
}
