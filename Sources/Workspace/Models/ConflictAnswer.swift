public import ParleyBargaining

/// What may be asked of a conflict, beyond what is stable in it.
public struct ConflictQuestion: Sendable, Hashable {
  /// Under which definition.
  public var definition = StabilityDefinition.sequential
  /// Inverse analysis: which preferences would make this state an equilibrium.
  public var inverse: Int?
  /// Sensitivity: the least change of a preference that ends this equilibrium.
  public var sensitivity: Int?
  /// Status quo analysis: where the conflict can go from this state, and how.
  public var from: Int?
  /// The coalition that can take the conflict from ``from`` to this state.
  public var to: Int?
  /// Whether paths take any moves or those that improve the mover's lot.
  public var kind = ConflictGraph.MoveKind.improving

  public init() {}

  public var isEmpty: Bool { inverse == nil && sensitivity == nil && from == nil }
}

/// What became of a question (`parley.conflict-answer/1`); state numbers from 1, sides by name.
public struct ConflictAnswer: Sendable, Codable {
  public var definition: String
  public var inverse: [Requirement]?
  public var sensitivity: [Shift]?
  public var paths: [Path]?
  public var coalitions: [CoalitionMove]?

  /// What has to hold for a state to be stable for a side.
  public struct Requirement: Sendable, Codable {
    public var side: String
    public var isStable: Bool
    /// The side's rank of the state now, 1 being its worst tier, and the least at which it is stable.
    public var rank: Int
    public var requiredRank: Int
    /// The state must be at least as good, for the side, as all states of one alternative of every move.
    public var moves: [Clause]

    enum CodingKeys: String, CodingKey {
      case side, isStable = "stable", rank, requiredRank = "required_rank", moves
    }
  }

  /// A move away from the state, and the states that may deter it.
  public struct Clause: Sendable, Codable {
    public var to: Int
    public var alternatives: [[Int]]
  }

  /// The least shift of one state in a side's order that ends the equilibrium.
  public struct Shift: Sendable, Codable {
    public var side: String
    public var state: Int
    public var tiers: Int
  }

  /// A shortest way to a state.
  public struct Path: Sendable, Codable {
    public var to: Int
    public var steps: [Step]

    public struct Step: Sendable, Codable {
      public var side: String
      public var state: Int
    }
  }

  /// A smallest coalition that can bring a state about.
  public struct CoalitionMove: Sendable, Codable {
    public var members: [String]
    /// Whether all members are better off there.
    public var isGainful: Bool
    public var path: Path

    enum CodingKeys: String, CodingKey {
      case members, isGainful = "gainful", path
    }
  }
}

extension Conflict {
  /// Answers a question about single states.
  ///
  /// - Throws: ``WorkspaceError`` for a state that does not exist, or a side whose preference is no order.
  public func answer(_ question: ConflictQuestion) throws -> ConflictAnswer {
    do {
      var answer = ConflictAnswer(definition: question.definition.rawValue)
      if let state = question.inverse {
        answer.inverse = try graph.requirements(for: state - 1, question.definition).map(requirement)
      }
      if let state = question.sensitivity {
        answer.sensitivity = try graph.sensitivity(of: state - 1, question.definition).map {
          .init(side: graph.sides[$0.side].name, state: $0.state + 1, tiers: $0.shift)
        }
      }
      if let start = question.from {
        answer.paths = try graph.paths(from: start - 1, by: question.kind).map(path)
        if let end = question.to { answer.coalitions = try coalitions(from: start - 1, to: end - 1) }
      }
      return answer
    } catch {
      throw WorkspaceError(.argument, error.description)
    }
  }

  private func requirement(_ found: StabilityRequirement) -> ConflictAnswer.Requirement {
    .init(
      side: graph.sides[found.side].name, isStable: found.rise == 0, rank: found.rank,
      requiredRank: found.requiredRank,
      moves: found.clauses.map { .init(to: $0.move + 1, alternatives: $0.alternatives.map { $0.map { $0 + 1 } }) })
  }

  private func path(_ path: MovePath) -> ConflictAnswer.Path {
    .init(to: path.end + 1, steps: path.steps.map { .init(side: graph.sides[$0.mover].name, state: $0.state + 1) })
  }

  private func coalitions(from start: Int, to end: Int) throws(BargainingError) -> [ConflictAnswer.CoalitionMove] {
    try graph.coalitions(from: start, to: end).map { found in
      .init(
        members: found.coalition.sorted().map { graph.sides[$0].name },
        isGainful: found.coalition.allSatisfy { graph.sides[$0].preference.better[start][end] },
        path: path(found.path))
    }
  }
}
