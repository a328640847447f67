/// What a model of bargaining does round by round.
public struct PredictionRun: Hashable, Sendable, Codable {
  /// The format and its version.
  public var format = "parley.prediction/1"
  /// The model's name.
  public var model: String
  /// The actors' names, in the order of the positions.
  public var actors: [String]
  /// The issues' names.
  public var issues: [String]
  /// The rounds: the positions given first, then those after each round.
  public var rounds: [Round]

  /// One round.
  public struct Round: Hashable, Sendable, Codable {
    /// For each actor its position on each issue; nil where it takes no part.
    public var positions: [[Double?]]
    /// For each issue the weighted mean of the positions.
    public var means: [Double]
    /// For each issue the weighted median of the positions.
    public var medians: [Double]
    /// For each actor the probability that its position is the one adopted, where the model gives one.
    public var probabilities: [Double]?
    /// What led here, in words.
    public var events: [String]
  }
}

extension PredictionRun {
  /// A run that begins with the positions given.
  init(model: String, problem: DecisionProblem) {
    self.model = model
    actors = problem.actors.map(\.name)
    issues = problem.issues
    rounds = [Round(problem: problem)]
  }

  /// The rounds as a table: one line for each round and issue, with the mean, the median and every actor's position.
  ///
  /// The first line names the columns.
  public var table: [[String]] {
    var lines = [["round", "issue", "mean", "median"] + actors]
    for (number, round) in rounds.enumerated() {
      for issue in issues.indices {
        lines.append(
          ["\(number)", issues[issue], Self.text(round.means[issue]), Self.text(round.medians[issue])]
            + round.positions.map { $0[issue].map(Self.text) ?? "" })
      }
    }
    return lines
  }

  private static func text(_ value: Double) -> String {
    "\((value * 1_000).rounded() / 1_000)"
  }
}

extension PredictionRun.Round {
  /// The positions of a problem, and what they come to.
  init(problem: DecisionProblem, probabilities: [Double]? = nil, events: [String] = []) {
    positions = problem.actors.map(\.positions)
    means = problem.issues.indices.map { issue in
      DecisionRule.mean(zip(problem.actors, problem.weights(on: issue)).map { ($0.positions[issue] ?? 0, $1) })
    }
    medians = problem.issues.indices.map { issue in
      DecisionRule.median(zip(problem.actors, problem.weights(on: issue)).map { ($0.positions[issue] ?? 0, $1) })
    }
    self.probabilities = probabilities
    self.events = events
  }
}
