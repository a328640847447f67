import ArgumentParser
import ParleyWorkspace

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read files, folders and addresses into a dossier's ledger.",
    discussion: """
      Reads plain text and Markdown with front matter, saved pages, feeds, archives, mail, PDF and tables
      (Documentation/Ingest.md), and what an address on the web gives: a page, or the entries of a feed. The pages that a
      file of GDELT's knowledge graph (.gkg.csv) lists are fetched. Reading the same
      source again changes nothing. What is read is stored in batches, each whole or not at all; an archive is gone on with
      where an earlier reading stopped. An input that cannot be read is named, the others are read, and the command exits
      with 3 (8 for an address).

      Example:
        parley read Examples/ukraine-2022 Examples/ukraine-2022/sources
        parley read talks page.html --published 2022-03-14
        parley read talks https://example.org/news/a-page
        parley read talks crawl.warc.gz --only-language uk --only-word ceasefire
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String

  @Argument(help: "Files, folders and addresses to read.")
  var inputs: [String]

  @OptionGroup var input: InputOptions
  @OptionGroup var web: WebOptions

  @Flag(help: "Read archives from their start, even where an earlier reading has come further.")
  var fromStart = false

  func run() async throws {
    let workspace = try Workspace(folder: folder)
    // GDELT's rows are addresses too, with what GDELT knows of each page.
    let addresses = inputs.filter {
      $0.hasPrefix("http://") || $0.hasPrefix("https://") || $0.lowercased().hasSuffix(".gkg.csv")
    }
    let files = inputs.filter { !addresses.contains($0) }
    var report = ReadReport()
    if !files.isEmpty {
      let (options, fromStart) = (input.options, fromStart)
      report = try await Interruption.guarding {
        let meter = ReadMeter()
        defer { meter.finish() }
        return try workspace.read(files, options: options, fromStart: fromStart) { progress in
          meter.show(progress)
          return !Task.isCancelled
        }
      }
    }
    let failures = try await read(addresses, into: workspace, &report)
    Output.write(report.summary)
    guard report.failures.isEmpty else { throw WorkspaceError(.input, report.failures + failures) }
    guard failures.isEmpty else { throw WorkspaceError(.network, failures) }
  }

  /// Reads addresses; those that could not be had are returned, each with its reason.
  private func read(_ addresses: [String], into workspace: Workspace, _ report: inout ReadReport) async throws
    -> [String]
  {
    let reader = web.reader()
    var failures: [String] = []
    for address in addresses where !report.cancelled {
      do {
        var read = try await Interruption.guarding {
          address.lowercased().hasSuffix(".gkg.csv")
            ? try await workspace.read(knowledgeGraph: address, with: reader)
            : try await workspace.read(address: address, with: reader)
        }
        failures += read.failures
        read.failures = []
        report.add(read)
      } catch let error as WorkspaceError where error.code == .network || error.code == .input {
        failures += error.messages
      }
    }
    return failures
  }
}
