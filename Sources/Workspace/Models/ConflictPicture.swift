public import ParleyBargaining
public import ParleyDrawing
public import ParleyText

/// The map of a conflict: its states, the moves between them, what is stable, and the picture of it all.
public struct ConflictPicture: Sendable {
  public let map: ConflictMap
  /// State numbers by definition.
  public let equilibria: [String: [Int]]
  /// The dossier's issues that entered, by identifier, and those left out to keep the picture readable.
  public let issues: [String]
  public let omitted: [String]
  /// Who placed the states: Graphviz, or Parley's own layers where it is not installed.
  public let isLaidOutByGraphviz: Bool
  private let layout: ConflictLayout

  /// The picture, for a page that has Parley's stylesheet.
  public func svg(_ words: Words) -> HTML { ConflictChart(map, layout: layout, words: words).svg() }
  /// The picture as a file of its own.
  public var file: String { ConflictChart(map, layout: layout).svg(isStandalone: true).markup + "\n" }

  init(_ conflict: Conflict, from start: Int, moves: ConflictMap.Moves) throws(BargainingError) {
    map = try conflict.graph.map(from: start, moves: moves, taken: conflict.taken)
    equilibria = conflict.report.equilibria
    issues = conflict.issues
    omitted = conflict.omitted
    let computed = Graphviz.layout(of: map)
    isLaidOutByGraphviz = computed != nil
    layout = computed ?? ConflictLayout(layered: map)
  }
}

/// The map as the machine interfaces give it (`parley.conflict-map/1`).
public struct ConflictMapRecord: Sendable, Codable {
  public var map: ConflictMap
  public var equilibria: [String: [Int]]
  public var issues: [String]
  public var omitted: [String]
  /// The picture as a file of its own.
  public var svg: String

  public init(_ picture: ConflictPicture) {
    map = picture.map
    equilibria = picture.equilibria
    issues = picture.issues
    omitted = picture.omitted
    svg = picture.file
  }
}

extension Conflict {
  /// The states and moves, drawn.
  /// - Parameters:
  ///   - state: the number of the state in which the conflict is now.
  ///   - moves: which moves to show.
  public func picture(from state: Int = 1, moves: ConflictMap.Moves = .steps) throws -> ConflictPicture {
    do { return try ConflictPicture(self, from: state - 1, moves: moves) } catch {
      throw WorkspaceError(.argument, error.description)
    }
  }
}

extension Workspace {
  /// The map of the negotiation's states and moves on a day, what is stable in it, and its picture.
  public func conflictMap(at day: Day? = nil, issues: [String] = []) throws -> ConflictPicture {
    try conflict(at: day, issues: issues).picture()
  }
}
