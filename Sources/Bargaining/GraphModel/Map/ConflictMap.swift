/// A conflict as a picture needs it: the states, what holds in each, and who can move where.
///
/// Of more states than fit, those are kept that the sides' own improvements lead to from the status quo, nearest first.
public struct ConflictMap: Sendable, Hashable, Codable {
  /// What the conflict is called.
  public var name: String
  /// The decision makers' names; a move refers to them by position from 0.
  public var sides: [String]
  /// The states shown, in the order of their numbers.
  public var states: [State]
  /// The moves between them.
  public var moves: [Move]
  /// How many states the conflict has; more than are shown where some were left out.
  public var stateCount: Int

  /// A state of the map.
  public struct State: Sendable, Hashable, Codable {
    /// From 1, as everywhere.
    public var number: Int
    /// A letter for each option (Y taken, N not, - either), or the state's name.
    public var options: String
    /// What has been done in it, in words; empty where the conflict has no options.
    public var taken: [String]
    /// The definitions, by short name, under which it is stable for all.
    public var equilibrium: [String]
    /// Whether the conflict is here now.
    public var isStatusQuo: Bool

    enum CodingKeys: String, CodingKey {
      case number, options, taken, equilibrium
      case isStatusQuo = "status_quo"
    }
  }

  /// A move of one side.
  public struct Move: Sendable, Hashable, Codable {
    /// The number of the state that is left.
    public var from: Int
    /// The number of the state that is reached.
    public var to: Int
    /// Who moves, by position from 0.
    public var side: Int
    /// Whether the mover prefers where it leads.
    public var isImprovement: Bool
    /// Whether the mover could also go back; that way is no improvement and has no entry of its own.
    public var isReversible: Bool

    enum CodingKeys: String, CodingKey {
      case from, to, side
      case isImprovement = "improvement"
      case isReversible = "reversible"
    }
  }

  /// Which moves a map shows.
  public enum Moves: String, Sendable, Hashable, CaseIterable {
    /// All of them.
    case all
    /// Those that the mover prefers.
    case improvements
    /// The same, without those that two improvements of the same side make up.
    case steps
  }

  /// The most states of which a picture can be read.
  public static let readableStates = 64
}

extension ConflictGraph {
  /// The states and moves for a picture.
  ///
  /// - Parameters:
  ///   - start: the status quo, by position from 0.
  ///   - taken: for every state what has been done in it, in words.
  ///   - limit: how many states to show at most.
  /// - Throws: ``BargainingError`` when the start does not exist.
  /// - Complexity: that of ``analysis(_:reading:)``, and O(limit² × sides) for the moves.
  public func map(
    from start: Int = 0, moves kind: ConflictMap.Moves = .steps, taken: [[String]] = [],
    limit: Int = ConflictMap.readableStates
  ) throws(BargainingError) -> ConflictMap {
    let stable = analysis()
    let equilibria = StabilityDefinition.allCases.map { ($0.rawValue, Set(stable.equilibria($0))) }
    let shown = try statesShown(from: start, limit: limit, first: equilibria.last?.1 ?? [])
    return ConflictMap(
      name: name, sides: sides.map(\.name),
      states: shown.map { state in
        .init(
          number: state + 1, options: states[state], taken: taken.indices.contains(state) ? taken[state] : [],
          equilibrium: equilibria.filter { $0.1.contains(state + 1) }.map(\.0), isStatusQuo: state == start)
      },
      moves: sides.indices.flatMap { movesShown(of: $0, kind, among: shown) }, stateCount: states.count)
  }

  private func statesShown(from start: Int, limit: Int, first: Set<Int>) throws(BargainingError) -> [Int] {
    guard states.count > limit else {
      guard states.indices.contains(start) else {
        throw BargainingError(
          .outOfRange, at: "state \(start + 1)", "there are \(states.count) states, numbered from 1")
      }
      return Array(states.indices)
    }
    var kept: [Int] = []
    var seen: Set<Int> = []
    for state in try paths(from: start, by: .improving).map(\.end) + first.sorted().map({ $0 - 1 })
    where kept.count < limit && seen.insert(state).inserted { kept.append(state) }
    return kept.sorted()
  }

  private func movesShown(of side: Int, _ kind: ConflictMap.Moves, among shown: [Int]) -> [ConflictMap.Move] {
    let mover = sides[side]
    func improves(_ from: Int, _ to: Int) -> Bool { mover.moves[from][to] && mover.preference.better[from][to] }
    var result: [ConflictMap.Move] = []
    for from in shown {
      for to in shown where mover.moves[from][to] {
        let isImprovement = mover.preference.better[from][to]
        let isReversible = mover.moves[to][from]
        // Of a pair of opposite moves the improvement carries the arc, or else the one from the lower number.
        if isReversible, !isImprovement, mover.preference.better[to][from] || to < from { continue }
        if kind != .all, !isImprovement { continue }
        if kind == .steps, shown.contains(where: { improves(from, $0) && improves($0, to) }) { continue }
        result.append(
          .init(from: from + 1, to: to + 1, side: side, isImprovement: isImprovement, isReversible: isReversible))
      }
    }
    return result
  }
}
