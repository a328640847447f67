import Foundation
public import ParleyBargaining
public import ParleyDrawing
import ParleyForesight
import ParleyPicture
public import ParleyText

/// A conflict as states and moves, small enough to be looked into state by state.
public struct Conflict: Sendable {
  /// The states and moves.
  public let graph: ConflictGraph
  /// For every state what has been done in it, in words.
  public let taken: [[String]]
  /// The issues of a dossier that entered, by identifier; empty for a conflict in a file.
  public let issues: [String]
  /// Those that were left out to keep it readable.
  public let omitted: [String]

  /// The conflict in option form; nil for a graph given outright.
  public let model: ConflictModel?

  /// Which states are stable for whom.
  public var report: StabilityReport {
    let report = graph.report()
    return model.map { report.naming(optionsOf: $0) } ?? report
  }
}

extension Workspace {
  /// A conflict in a file, with its states listed.
  ///
  /// - Throws: ``WorkspaceError`` where the file cannot be read, or it has more than 4,096 states.
  public static func conflict(model path: String) throws -> Conflict {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw WorkspaceError(.input, "\(path): there is no such file, or it may not be read.")
    }
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    do {
      switch try ConflictFile(bytes, name: name, file: path) {
      case .graph(let graph):
        return Conflict(graph: graph, taken: graph.states.map { _ in [] }, issues: [], omitted: [], model: nil)
      case .optionForm(let model):
        let graph = try model.graph()
        let taken = graph.states.map { letters in
          zip(letters, model.options).filter { $0.0 == "Y" }.map(\.1.name)
        }
        return Conflict(graph: graph, taken: taken, issues: [], omitted: [], model: model)
      }
    } catch {
      throw WorkspaceError(.input, error.description)
    }
  }

  /// The negotiation as a small conflict: the issues asked for, or those with most at stake on which somebody could still go
  /// farther. All states in which somebody has left the talks are one.
  ///
  /// - Parameter words: the language in which options and states are told.
  /// - Throws: ``WorkspaceError`` for an issue that the conflict does not have, or more than 4,096 states.
  public func conflict(
    at day: Day? = nil, issues asked: [String] = [], words: Words = .english
  ) throws -> Conflict {
    do {
      let telling = Telling(dossier, words)
      let picture = try picture(at: day)
      let outline = try NegotiationOutline(
        picture, told: telling.dossier, name: { telling.party($0) }, phrases: NegotiationOutline.Phrases(words))
      func identifier(of issue: NegotiationOutline.Issue) -> String {
        telling.dossier.issues.first { $0.name == issue.name }?.id ?? issue.name
      }
      let chosen = try chosen(asked, among: outline.issues.map(identifier), in: outline)
      let small = outline.limited(to: chosen.indices)
      let (graph, taken) = try small.conflictGraph()
      let left = outline.openIssues.filter { !chosen.indices.contains($0) }.sorted()
      return try Conflict(
        graph: graph, taken: taken, issues: chosen.ids, omitted: left.map { identifier(of: outline.issues[$0]) },
        model: small.conflictModel())
    } catch let error as BargainingError {
      throw WorkspaceError(.dossier, error.description)
    }
  }

  private func chosen(
    _ asked: [String], among known: [String], in outline: NegotiationOutline
  ) throws -> (indices: [Int], ids: [String]) {
    guard !asked.isEmpty else {
      var open = outline.readableIssues()
      if open.isEmpty { open = Array(outline.issues.indices.prefix(1)) }
      return (open, open.map { known[$0] })
    }
    let indices = try asked.map { issue in
      guard let index = known.firstIndex(of: issue) else {
        throw WorkspaceError(
          .argument, "no issue “\(issue)” is talked about; there are \(known.joined(separator: ", "))")
      }
      return index
    }
    let sorted = Set(indices).sorted()
    return (sorted, sorted.map { known[$0] })
  }
}

extension NegotiationOutline.Phrases {
  init(_ words: Words) {
    self.init()
    guard words.language != .english else { return }
    func gaps(_ key: Words.Key) -> String {
      words(key, ["party": "{party}", "issue": "{issue}", "option": "{option}"])
    }
    (go, leave, propose) = (gaps("stable.go"), gaps("stable.leave"), gaps("stable.propose"))
    brokenOff = words["stable.broken-off"]
  }
}
