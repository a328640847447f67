/// A conflict as states and moves, with preferences of any kind: what an option-form model unfolds into, or what is given outright.
///
/// Moves need not be transitive, nor come from options. Everything that asks for more than the five definitions over
/// orders (unknown, fuzzy or strong preference, coalitions, horizons, paths, inverse analysis) is computed on it, with one bit
/// for each pair of states; ``ConflictModel/analysis(_:stateLimit:)`` is the faster way where it suffices.
public struct ConflictGraph: Sendable {
  /// What the conflict is called.
  public var name: String
  /// What each state is called; state number n is at n − 1.
  public var states: [String]
  /// The decision makers.
  public internal(set) var sides: [Side]

  /// A decision maker: its moves and its preference.
  public struct Side: Hashable, Sendable {
    /// The side's name.
    public var name: String
    /// For every state, where the side can go in one move; never to the state itself.
    public var moves: [StateSet]
    /// Which states it prefers to which.
    public var preference: PreferenceRelation
    /// Its rank of every state, where its preference is an order.
    public var ranks: [Int32]?

    /// A side with its moves, from each state to a set of others, and its preference.
    public init(_ name: String, moves: [StateSet], preference: PreferenceRelation) {
      self.name = name
      self.moves = moves
      self.preference = preference
    }

    /// A side with moves as pairs of state positions, from 0, and an order of the states by payoffs.
    ///
    /// - Throws: ``BargainingError`` for a move to or from a state that does not exist, or a payoff that is not finite.
    public init(_ name: String, moves: [(from: Int, to: Int)], payoffs: [Double]) throws(BargainingError) {
      var sets = Array(repeating: StateSet(capacity: payoffs.count), count: payoffs.count)
      for (from, to) in moves {
        guard payoffs.indices.contains(from), payoffs.indices.contains(to), from != to else {
          throw BargainingError(
            .outOfRange, at: "side \"\(name)\"",
            "a move from state \(from + 1) to state \(to + 1); the \(payoffs.count) states are numbered from 1, and a move leads to another"
          )
        }
        sets[from][to] = true
      }
      guard payoffs.allSatisfy(\.isFinite) else {
        throw BargainingError(
          .invalidNumber, at: "side \"\(name)\"", "a payoff is not a finite number; give one for each state")
      }
      let ranks = PreferenceRanks(scores: PreferenceRanks.scores(payoffs)).ranks
      self.init(name, moves: sets, preference: PreferenceRelation(ranks: ranks))
      self.ranks = ranks
    }
  }

  /// The most states that a graph may have: every side then takes 16 MB for each relation.
  public static let stateLimit = 4_096

  /// A graph whose parts fit together.
  ///
  /// - Throws: ``BargainingError`` when it has no states or sides, too many states, or sides of other sizes.
  public init(name: String, states: [String], sides: [Side]) throws(BargainingError) {
    guard !states.isEmpty, !sides.isEmpty else {
      throw BargainingError(
        .emptyModel, at: "graph", "\(states.count) states and \(sides.count) sides; give at least one of each")
    }
    guard states.count <= Self.stateLimit else {
      throw BargainingError(
        .tooLarge, at: "graph",
        "\(states.count) states; relations between states are kept for at most \(Self.stateLimit)")
    }
    for side in sides {
      guard side.moves.count == states.count, side.preference.stateCount == states.count,
        side.moves.allSatisfy({ $0.capacity == states.count })
      else {
        throw BargainingError(
          .invalidShape, at: "side \"\(side.name)\"",
          "its moves or its preference are not for \(states.count) states; give one entry for each state")
      }
    }
    self.name = name
    self.states = states
    self.sides = sides
  }
}

extension ConflictModel {
  /// The model unfolded into states and moves.
  ///
  /// - Throws: ``BargainingError`` when a preference does not fit, or more than ``ConflictGraph/stateLimit`` states are feasible.
  /// - Complexity: O(states² × sides).
  public func graph() throws(BargainingError) -> ConflictGraph {
    let space = try stateSpace(limit: ConflictGraph.stateLimit)
    var sides: [ConflictGraph.Side] = []
    for maker in decisionMakers {
      let ranks = try ranks(of: maker, over: space).ranks
      var side = ConflictGraph.Side(
        maker.name, moves: moves(of: maker, over: space), preference: PreferenceRelation(ranks: ranks))
      side.ranks = ranks
      sides.append(side)
    }
    return try ConflictGraph(name: name, states: (0..<space.count).map { space.text(at: $0) }, sides: sides)
  }

  private func moves(of maker: DecisionMaker, over space: StateSpace) -> [StateSet] {
    var rising: UInt64 = 0
    var falling: UInt64 = 0
    for index in maker.options {
      let direction = options[index].direction
      if direction == .both || direction == .forward { rising |= 1 << UInt64(index) }
      if direction == .both || direction == .backward { falling |= 1 << UInt64(index) }
    }
    return space.bits.map { from in
      StateSet(capacity: space.count) { index in
        let to = space.bits[index]
        return from != to && to & ~from & ~rising == 0 && from & ~to & ~falling == 0
      }
    }
  }
}
