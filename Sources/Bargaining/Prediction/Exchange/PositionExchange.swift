/// A realised exchange: two actors each give way on the issue that matters less to it.
public struct PositionExchange: Hashable, Sendable, Codable {
  /// One actor's part.
  public struct Part: Hashable, Sendable, Codable {
    /// The actor, by position from 0.
    public var actor: Int
    /// The issue on which it gives way, by position from 0.
    public var issue: Int
    /// Where it stood before.
    public var from: Double
    /// Where it stands after.
    public var to: Double
    /// Where the other actor wants the issue.
    public var demanded: Double
  }

  /// The actor who cares relatively more for the issue on which the other gives way.
  public var first: Part
  /// The other.
  public var second: Part
  /// What each of the two gains: salience times movement of the outcome. It is the same for both.
  public var gain: Double
  /// Whether an earlier exchange had changed the terms.
  public var isRevised: Bool
}

/// The position-exchange model with equal gains.
///
/// The expected outcome on an issue is the weighted mean of the positions, Σ c·s·x / Σ c·s. Two actors on opposite sides of the
/// expected outcome on both of two issues exchange when their relative saliences differ: each moves towards the other on the
/// issue that is relatively less important to it, so far that the shifts of the two outcomes gain both the same; one moves the
/// whole way. The exchange with the greatest gain is realised, the terms of those that shared a position with it are computed
/// anew, and so on while there are exchanges left. An actor moves on an issue in one direction only.
///
/// Source: Stokman and Van Oosten, "The exchange of voting positions", in Bueno de Mesquita and Stokman (eds), *European Community
/// Decision Making* (1994) 105–127; equal gains after Van Assen, Stokman and Van Oosten, "Conflict measures in cooperative
/// exchange models of collective decision-making", Rationality and Society 15 (2003) 85–112.
public struct PositionExchangeModel: Hashable, Sendable {
  /// The model.
  public init() {}

  /// Realises exchanges until none is left, once for every round.
  ///
  /// - Parameters:
  ///   - problem: the actors and two issues or more.
  ///   - rounds: how many rounds, from 0; each begins at the positions that the one before ended with.
  /// - Returns: the rounds, and the exchanges of each.
  /// - Throws: ``BargainingError`` when the number of rounds is out of range.
  /// - Complexity: O(issues² × actors²) exchanges a round, looked through once for each one realised.
  public func run(
    _ problem: DecisionProblem, rounds: Int = 1
  ) throws(BargainingError) -> (run: PredictionRun, exchanges: [[PositionExchange]]) {
    guard (0...100).contains(rounds) else {
      throw BargainingError(.outOfRange, at: "rounds", "\(rounds) rounds; give a number from 0 to 100")
    }
    var current = problem
    var run = PredictionRun(model: "position exchange (equal gains)", problem: problem)
    var exchanges: [[PositionExchange]] = []
    for _ in 0..<rounds {
      var market = ExchangeMarket(problem: current)
      let realised = market.clear()
      exchanges.append(realised)
      for actor in current.actors.indices { current.actors[actor].positions = market.positions[actor] }
      run.rounds.append(
        .init(
          problem: current,
          events: realised.map { exchange in
            let names = [exchange.first, exchange.second].map {
              "\(current.actors[$0.actor].name) on \(current.issues[$0.issue])"
            }
            return "\(names[0]) for \(names[1])"
          }))
    }
    return (run, exchanges)
  }
}
