/// The expected-utility model of Bueno de Mesquita on one issue, as Scholz, Calbert and Smith set it out.
///
/// In each round every actor i weighs challenging every other actor j. With x the positions on a span D, s the salience and r the
/// risk exponent of the actor who weighs:
///
///     u(success) = 2 − 4·(½ − ½·|xᵢ − xⱼ|/D)^r     u(failure) = 2 − 4·(½ + ½·|xᵢ − xⱼ|/D)^r     u(status quo) = 2 − 4·½^r
///     E = sⱼ·(P·u(success) + (1 − P)·u(failure)) + (1 − sⱼ)·u(success) − u(status quo)
///
/// The risk exponent is r = (1 − R/3)/(1 + R/3), where R in −1…1 places the sum of the others' expected gains from challenging
/// the actor between the least and the greatest such sum. An actor that is challenged with success takes an offer, and moves.
///
/// Published sources leave steps open; every way of filling them is a ``Reading`` with its own name.
/// Sources: Bueno de Mesquita, "Political forecasting: an expected utility method", in *European Community Decision Making* (1994)
/// 71–104; Scholz, Calbert and Smith, "Unravelling Bueno de Mesquita's group decision model", Journal of Theoretical Politics 23
/// (2011) 510–531.
public struct ChallengeModel: Hashable, Sendable {
  /// How the steps that the sources leave open are taken.
  public var reading: Reading

  /// The model in one reading.
  public init(reading: Reading = .allVotes) {
    self.reading = reading
  }

  /// Ways to fill what the published steps leave open.
  public enum Reading: String, Hashable, Sendable, CaseIterable, Codable {
    /// P is the votes for i over the votes that *all* pairs of positions would draw, each by the voter's risk; challenges are
    /// weighed with the challenged actor's risk on both sides; the offer taken is the first kind there is of lost confrontation,
    /// compromise: the nearest, but for a compromise the one that pulls lowest on the scale. Nobody ever capitulates.
    /// This is the code of the 2011 paper as McKibben re-implemented it.
    case allVotes
    /// P is the net vote for i over all votes between the two, by distance; each weighs with its own risk; the offer taken is
    /// the one with the greatest expected gain for who makes it, the nearest among equal ones. After Masad's re-implementation.
    case netVotes
    /// As ``netVotes``, but each actor takes the offer that moves it least, as the paper's words say.
    case leastMovement
  }

  /// Runs a number of rounds.
  ///
  /// - Parameters:
  ///   - problem: the actors; the first issue is used unless another is given.
  ///   - rounds: how many rounds, from 0.
  /// - Throws: ``BargainingError`` when the issue or the number of rounds is out of range, or an actor takes no part in it.
  /// - Complexity: O(actors³) for each round.
  public func run(_ problem: DecisionProblem, issue: Int = 0, rounds: Int) throws(BargainingError) -> PredictionRun {
    guard problem.issues.indices.contains(issue), (0...1_000).contains(rounds) else {
      throw BargainingError(
        .outOfRange, at: "challenge model",
        "issue \(issue) or \(rounds) rounds; give an issue that exists, and 0 to 1000 rounds")
    }
    let participants = problem.participants(on: issue)
    var current = try DecisionProblem(
      name: problem.name, issues: [problem.issues[issue]], scale: problem.scale,
      actors: participants.map {
        Stakeholder(
          problem.actors[$0.actor].name, position: $0.position, salience: $0.salience, capability: $0.capability)
      })
    var state = ChallengeRound(
      reading: reading, positions: participants.map(\.position), saliences: participants.map(\.salience),
      capabilities: participants.map(\.capability))
    var run = PredictionRun(model: "challenge (\(reading.rawValue))", problem: current)
    for _ in 0..<rounds {
      let offers = state.play()
      let events = zip(offers, current.actors).compactMap { offer, actor in
        offer.map { "\(actor.name) \($0.kind.words) \(current.actors[$0.by].name)" }
      }
      for index in current.actors.indices { current.actors[index].positions[0] = state.positions[index] }
      run.rounds.append(.init(problem: current, events: events))
    }
    return run
  }
}
