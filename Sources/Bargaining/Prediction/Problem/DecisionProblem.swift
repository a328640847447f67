/// Actors and issues about which something will be decided.
public struct DecisionProblem: Hashable, Sendable {
  /// What the decision is called.
  public var name: String
  /// The issues' names.
  public var issues: [String]
  /// The lowest and highest place on the scale of every issue.
  public var scale: ClosedRange<Double>
  /// Who takes part.
  public var actors: [Stakeholder]

  /// A problem whose parts fit together.
  ///
  /// - Throws: ``BargainingError`` when there is no actor or issue, an actor has too few or too many entries, a position is off the
  ///   scale, a salience or capability is negative or not finite, or nobody with any weight takes part in an issue.
  public init(
    name: String, issues: [String], scale: ClosedRange<Double>, actors: [Stakeholder]
  ) throws(BargainingError) {
    self.name = name
    self.issues = issues
    self.scale = scale
    self.actors = actors
    try validate()
  }

  private func validate() throws(BargainingError) {
    guard !issues.isEmpty, !actors.isEmpty else {
      throw BargainingError(
        .emptyModel, at: "decision", "\(issues.count) issues and \(actors.count) actors; give at least one of each")
    }
    guard scale.lowerBound.isFinite, scale.upperBound.isFinite, scale.lowerBound < scale.upperBound else {
      throw BargainingError(.invalidNumber, at: "scale", "\(scale) is no scale; give two finite ends that differ")
    }
    var names: Set<String> = []
    for actor in actors {
      let place: BargainingError.Place = "actor \"\(actor.name)\""
      guard names.insert(actor.name).inserted else {
        throw BargainingError(.duplicateName, at: place, "two actors have this name; rename one")
      }
      guard [actor.positions.count, actor.saliences.count, actor.capabilities.count].allSatisfy({ $0 == issues.count })
      else {
        throw BargainingError(
          .invalidShape, at: place, "give one position, salience and capability for each of the \(issues.count) issues")
      }
      for weight in actor.saliences + actor.capabilities where !(weight >= 0 && weight.isFinite) {
        throw BargainingError(.invalidWeight, at: place, "\(weight) is no weight; give a finite number of 0 or more")
      }
      for case let position? in actor.positions where !scale.contains(position) {
        throw BargainingError(.outOfRange, at: place, "position \(position) is off the scale \(scale)")
      }
    }
    for (index, issue) in issues.enumerated() where weights(on: index).allSatisfy({ $0 == 0 }) {
      throw BargainingError(
        .invalidWeight, at: "issue \"\(issue)\"", "nobody with salience and capability takes part; give one actor both")
    }
  }
}

extension DecisionProblem {
  /// For every actor its salience times its capability on an issue; 0 for those who take no part.
  public func weights(on issue: Int) -> [Double] {
    actors.map { $0.positions[issue] == nil ? 0 : $0.saliences[issue] * $0.capabilities[issue] }
  }

  /// The actors who take part in an issue, with position, salience and capability.
  func participants(on issue: Int) -> [(actor: Int, position: Double, salience: Double, capability: Double)] {
    actors.indices.compactMap { index in
      actors[index].positions[issue].map {
        (index, $0, actors[index].saliences[issue], actors[index].capabilities[issue])
      }
    }
  }
}
