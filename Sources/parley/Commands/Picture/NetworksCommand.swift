public import ArgumentParser
import Foundation
public import ParleyCoding
public import ParleyPicture
import ParleyText
import ParleyWorkspace

extension DiscourseNetwork.Kind: ExpressibleByArgument {}
extension DiscourseNetwork.Actor: ExpressibleByArgument {}
extension DiscourseNetwork.Duplicates: ExpressibleByArgument {}
extension DiscourseNetwork.Normalisation: ExpressibleByArgument {}
extension Claim.Stance: ExpressibleByArgument {}

struct NetworksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "networks",
    abstract: "Who agrees and who conflicts with whom, by issue and over time.",
    discussion: """
      A discourse network (Leifeld 2017): in a two-mode network actors are tied to the options they stand for or refuse;
      in the others to each other, for options that both stand for (congruence), that one stands for and the other
      excludes (conflict), or by the difference of the two (subtract).

      Examples:
        parley networks Examples/ukraine-2022 --kind subtract --actor party
        parley networks Examples/ukraine-2022 --kind congruence --issue nato --format svg -o nato.svg
        parley networks Examples/ukraine-2022 --kind two-mode --window 14 --format graphml -o windows
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, csv, graphml, svg, dot }

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Option(help: "two-mode, congruence, conflict or subtract.")
  var kind = DiscourseNetwork.Kind.subtract
  @Option(help: "Who is a node: person or party.")
  var actor = DiscourseNetwork.Actor.person
  @Option(help: "How often the same actor's same stand counts: all, or once a document, day, week, or once.")
  var duplicates = DiscourseNetwork.Duplicates.document
  @Option(help: "none, average-activity, jaccard or cosine.")
  var normalisation = DiscourseNetwork.Normalisation.none
  @Option(name: .customLong("issue"), help: "Only this issue; may be repeated.")
  var issues: [String] = []
  @Option(name: .customLong("stance"), help: "Only claims of this stance; may be repeated.")
  var stances: [Claim.Stance] = []
  @Option(help: "Only actors with at least so many claims.")
  var minimumClaims = 1
  @Option(help: "Only ties of at least this weight.")
  var threshold = 0.0
  @Option(help: "The first day.")
  var from: Day?
  @Option(help: "The last day.")
  var to: Day?
  @OptionGroup var asOf: AsOfOptions
  @Option(help: "One network for every so many days.")
  var window: Int?
  @Option(help: "Days from one window to the next; the window's length by default.")
  var step: Int?
  @Option(help: "text, json, jsonl, csv, graphml, svg or dot.")
  var format = Format.text
  @Option(name: .shortAndLong, help: "Where to write; with --window a folder that gets a file for each.")
  var output: String?

  func run() throws {
    let workspace = try Workspace(folder: folder)
    var options = DiscourseNetwork.Options(
      kind: kind, actor: actor, duplicates: duplicates, normalisation: normalisation,
      issues: issues.isEmpty ? nil : Set(issues), threshold: threshold)
    options.stances = stances.isEmpty ? nil : Set(stances)
    options.minimumClaims = max(1, minimumClaims)
    if from != nil || to != nil {
      let span = workspace.dossier.span
      let (first, last) = (
        from ?? min(span.lowerBound, to ?? span.lowerBound), to ?? max(span.upperBound, from ?? span.upperBound)
      )
      guard first <= last else { throw ValidationError("--from lies after --to.") }
      options.days = first...last
    }
    let windows = try workspace.networks(options, at: asOf.day, window: window, step: step)
    guard let table = OutputFormat(rawValue: format.rawValue) else { return try write(windows, workspace) }
    guard output == nil else {
      throw ValidationError("-o is for graphml, svg and dot; send \(format.rawValue) on with “>”.")
    }
    try Printer(format: table).list(
      windows.flatMap(\.ties), kind: "parley.networks/1",
      columns: [
        Column("from", \.from), Column("to", \.to), Column("a", \.aLabel), Column("b", isLong: true, \.bLabel),
        Column("weight") { Figure.text($0.weight) }, Column("claims") { String($0.claims.count) },
        Column("a_id", inText: false, \.a), Column("b_id", inText: false, \.b),
        Column("evidence", inText: false) { $0.claims.joined(separator: " ") },
      ])
  }

  private func write(_ windows: [NetworkWindow], _ workspace: Workspace) throws {
    func text(_ network: DiscourseNetwork) throws -> String {
      switch format {
      case .graphml: network.graphML
      case .svg: try workspace.drawing(of: network)
      default: network.dot
      }
    }
    guard window != nil else {
      for window in windows { try put(try text(window.network), to: output) }
      return
    }
    guard let output else { throw ValidationError("With --window, name a folder with -o.") }
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      throw WorkspaceError(.output, "\(output): cannot be made. Name a folder that you may write.")
    }
    for window in windows {
      try put(try text(window.network), to: "\(output)/\(window.days.lowerBound).\(format.rawValue)")
    }
  }

  private func put(_ text: String, to path: String?) throws {
    guard let path else { return Output.write(text) }
    try Workspace.write(text, to: path)
  }
}
