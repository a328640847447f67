import ArgumentParser
import ParleyWorkspace

struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follow the feeds that a dossier names, and read their new entries.",
    discussion: """
      The feeds (RSS, Atom, JSON Feed) stand in dossier.yaml under “settings:” as “feeds:”. Each new entry's page is
      fetched and read. Hosts are asked politely: robots.txt is kept, one request a host at a time, conditional requests,
      and more and more rarely where they fail. What was seen is kept in the ledger with each article, so that stopping at
      any moment loses nothing and reads nothing twice.

      Runs until Control-C or SIGTERM, and exits with 0 then. With --once, looks at every feed once and ends; it exits with
      8 where a feed or page could not be had, and what could be had is read.

      Example:
        parley watch talks --once
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String

  @Flag(help: "Look at every feed once, then end; for cron and the like.")
  var once = false

  @Option(help: "Seconds between two looks at a feed.")
  var interval = 900.0

  @OptionGroup var web: WebOptions

  @Option(help: "How to print: text for people, jsonl for machines.")
  var format: WatchFormat = .text

  enum WatchFormat: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  func validate() throws {
    guard interval >= 60 || !web.allow.isEmpty else {
      throw ValidationError("--interval: at least 60 seconds, so that no host is troubled")
    }
  }

  func run() async throws {
    let workspace = try Workspace(folder: folder)
    let (reader, once, format) = (web.reader(interval: interval), once, format)
    let report = try await Interruption.guarding {
      try await workspace.watch(with: reader, once: once) { step in
        if format == .jsonl {
          if let line = try? Printer.line(step) { Output.write(line) }
        } else if let line = step.line {
          Output.write(line + "\n")
        }
      }
    }
    if format == .text { Output.write(report.summary) }
    if once, !report.cancelled, !report.failures.isEmpty { throw WorkspaceError(.network, report.failures) }
  }
}

extension WebStep {
  /// For people; nil for what they need not see.
  fileprivate var line: String? {
    switch kind {
    case .fetching: nil
    case .article: articles == 0 ? nil : "  \(text ?? address): \(statements) statements, \(claims) claims"
    case .failure: "  not read: \(text ?? address)"
    case .looked: "\(address): \(articles) new articles, \(statements) statements, \(claims) claims"
    }
  }
}
