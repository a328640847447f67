import ArgumentParser
import Foundation
import ParleyWorkspace

/// How far is a negotiation from yes, and what would move it?
@main
struct Parley: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "How far is a negotiation from yes, and what would move it?",
    discussion: """
      Parley reads what was published about talks (English, Russian, Ukrainian), takes out who said what, codes each
      statement to a position on an issue, follows the positions over time, and computes which agreements both sides
      could accept. Every figure leads back to the sentences it rests on.

      A negotiation is a folder, the dossier:
        parley new talks                     start one
        parley check talks                   every mistake in its files at once
        parley read talks talks/sources      read what was published
        parley gap talks                     how far from yes
        parley serve talks                   all of it in the browser

      Exit codes: 0 done; 1 unexpected; 2 mistakes in the dossier; 3 an input could not be read; 4 the ledger could not
      be used; 5 nothing has that identifier; 6 a figure lies under its floor; 7 a result could not be written;
      8 the network failed; 64 the command was typed wrongly.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(name: "Dossier", subcommands: [NewCommand.self, CheckCommand.self, CodebookCommand.self]),
      CommandGroup(
        name: "Reading",
        subcommands: [
          ReadCommand.self, WatchCommand.self, AttributeCommand.self, CodeCommand.self,
          ExtractCommand.self, TranslateCommand.self,
        ]),
      CommandGroup(
        name: "Ledger",
        subcommands: [StatementsCommand.self, ClaimsCommand.self, ArticlesCommand.self, ShowCommand.self]),
      CommandGroup(
        name: "Picture",
        subcommands: [
          GapCommand.self, PositionsCommand.self, ShiftsCommand.self, SettleCommand.self, HypothesesCommand.self,
          NetworksCommand.self, BriefCommand.self, ReportCommand.self,
        ]),
      CommandGroup(name: "Exchange", subcommands: [ImportCommand.self, ExportCommand.self]),
      CommandGroup(name: "Review", subcommands: [ReviewCommand.self]),
      CommandGroup(
        name: "Models",
        subcommands: [ScenarioCommand.self, ElicitCommand.self, StabilityCommand.self, PredictCommand.self]),
      CommandGroup(
        name: "Evaluation", subcommands: [EvaluateCommand.self, SimulateCommand.self, TrainCommand.self]),
      CommandGroup(name: "Workbench", subcommands: [ServeCommand.self, TeamCommand.self]),
    ]
  )

  /// Runs the command; what goes wrong is said in one place and exits with its documented code.
  static func main() async {
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as WorkspaceError {
      for message in error.messages { Output.note("parley: " + message) }
      Foundation.exit(error.code.exitCode)
    } catch {
      exit(withError: error)
    }
  }
}
