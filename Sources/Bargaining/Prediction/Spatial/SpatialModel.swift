/// The spatial bargaining model of KTAB: actors in one or more dimensions, probabilities of victory, risk, challenges, bargains.
///
/// In each turn
/// 1. an actor's utility of a position at distance d (weighted by its saliences, 0…1) is (1 − d)(1 + d·R);
/// 2. with R = 0 for all, every pair of positions is voted on with capability × difference of utility, and the probability that a
///    position beats all others, given that one does, sets R between −½ for the least and 1 for the greatest;
/// 3. each actor i picks the challenge with the greatest expected gain over the status quo, by its own estimate of the risks of
///    others (two thirds its own, one third theirs), third parties joining the side that they vote for;
/// 4. i and the challenged j bargain: on each dimension they meet between their positions, each weighted with the squares of its
///    salience and of its probability of victory, up to four decimals;
/// 5. each actor adopts the most probable of the bargains in which it takes part, keeping its position being one of them.
///
/// It stops when the sum of movements falls below a fiftieth of that in the first turn.
///
/// Source: Wise, Lester and Efird, "An introduction to the KAPSARC Toolkit for Behavioral Analysis (KTAB) using one-dimensional
/// spatial models", KAPSARC KS-1517-DP011A (2015), and "Multidimensional bargaining using KTAB", KS-1535-DP026A (2015); the
/// parameters are those of the program: linear probability of victory, conditional probability of the Condorcet winner, risk
/// range *mid*, adjustment *one third*, third parties half committed, proportional votes, the initiator's interpolation S²P².
public struct SpatialModel: Hashable, Sendable {
  /// The greatest number of turns.
  public var turnLimit: Int
  /// How a side's vote grows with what it has at stake.
  public var voting: Voting

  /// How strongly an actor with weight w votes on a difference Δ of utilities.
  public enum Voting: String, Hashable, Sendable, CaseIterable, Codable {
    /// w·Δ
    case proportional
    /// w·Δ³
    case cubic
    /// w·(Δ + Δ³)/2
    case proportionalCubic
    /// w times the sign of Δ
    case binary

    func response(_ difference: Double) -> Double {
      switch self {
      case .proportional: difference
      case .cubic: difference * difference * difference
      case .proportionalCubic: (difference + difference * difference * difference) / 2
      case .binary: max(-1, min(1, difference / 1e-8))
      }
    }
  }

  /// The model with proportional votes and at most 100 turns.
  public init(turnLimit: Int = 100, voting: Voting = .proportional) {
    self.turnLimit = turnLimit
    self.voting = voting
  }

  /// Runs until nothing much moves.
  ///
  /// - Parameters:
  ///   - problem: the actors; each must take part in every issue. Positions are read on the problem's scale; saliences are divided
  ///     by 100 when one is above 1.
  ///   - turns: exactly how many turns, or nil to stop as the model does.
  /// - Returns: the rounds, each with the probability that an actor's position is adopted.
  /// - Throws: ``BargainingError`` when an actor takes no part in an issue or has no salience at all, or the saliences of one sum to
  ///   more than 1 (100).
  /// - Complexity: O(actors³) for each turn.
  public func run(_ problem: DecisionProblem, turns: Int? = nil) throws(BargainingError) -> PredictionRun {
    var state = try SpatialState(problem: problem, voting: voting)
    var run = PredictionRun(model: "spatial (KTAB)", problem: problem)
    run.rounds[0].probabilities = state.adoptionProbabilities()
    let limit = turns ?? turnLimit
    var firstMovement: Double?
    var turn = 0
    while turn < limit {
      turn += 1
      let (movement, events) = state.step()
      run.rounds.append(
        .init(problem: state.problem, probabilities: state.adoptionProbabilities(), events: events))
      let first = firstMovement ?? movement + 1e-4
      firstMovement = first
      if turns == nil, turn >= 2, movement / first < 0.02 { break }
    }
    return run
  }
}
