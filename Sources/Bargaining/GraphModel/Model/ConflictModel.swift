/// A conflict in option form: sides, the options in their hands, the combinations that cannot be, and the sides' preferences.
///
/// ```swift
/// let model = try ConflictModel(
///   name: "Prisoners",
///   options: [ConflictOption("Cooperate with 2"), ConflictOption("Cooperate with 1")],
///   decisionMakers: [
///     DecisionMaker("One", options: [0], preference: .payoffs([2, 1, 4, 3])),
///     DecisionMaker("Two", options: [1], preference: .payoffs([2, 4, 1, 3])),
///   ])
/// try model.analysis().equilibria(.nash)  // [1]
/// ```
///
/// Source: Fang, Hipel and Kilgour, *Interactive Decision Making: The Graph Model for Conflict Resolution* (1993).
public struct ConflictModel: Hashable, Sendable {
  /// What the conflict is called.
  public var name: String
  /// The options of all sides; a state is one bit for each, the first option's bit lowest.
  public var options: [ConflictOption]
  /// The sides.
  public var decisionMakers: [DecisionMaker]
  /// Conditions under which a state cannot be.
  public var infeasible: [StateCondition]

  /// A model whose parts fit together.
  ///
  /// - Throws: ``BargainingError`` when there are no options or no sides, more than 64 options, two sides of one name, or an
  ///   option that does not exist.
  public init(
    name: String, options: [ConflictOption], decisionMakers: [DecisionMaker], infeasible: [StateCondition] = []
  ) throws(BargainingError) {
    self.name = name
    self.options = options
    self.decisionMakers = decisionMakers
    self.infeasible = infeasible
    try validate()
  }

  func validate() throws(BargainingError) {
    guard !options.isEmpty else {
      throw BargainingError(.emptyModel, at: "options", "the model has no options; give at least one")
    }
    guard options.count <= 64 else {
      throw BargainingError(.tooLarge, at: "options", "\(options.count) options; a state holds at most 64")
    }
    guard !decisionMakers.isEmpty else {
      throw BargainingError(.emptyModel, at: "decision makers", "the model has no decision makers; give at least one")
    }
    var names: Set<String> = []
    for maker in decisionMakers {
      let place: BargainingError.Place = "decision maker \"\(maker.name)\""
      guard names.insert(maker.name).inserted else {
        throw BargainingError(.duplicateName, at: place, "two decision makers have this name; rename one")
      }
      try check(Set(maker.options), at: place)
      if case .statements(let statements) = maker.preference {
        for (index, statement) in statements.enumerated() {
          try check(statement.mentionedOptions, at: "\(place), statement \(index + 1)")
        }
      }
    }
    for (index, condition) in infeasible.enumerated() {
      try check(condition.mentionedOptions, at: "infeasible condition \(index + 1)")
    }
  }

  private func check(_ mentioned: Set<Int>, at place: BargainingError.Place) throws(BargainingError) {
    guard let wrong = mentioned.first(where: { !options.indices.contains($0) }) else { return }
    throw BargainingError(
      .outOfRange, at: place,
      "option \(wrong) does not exist; the \(options.count) options are numbered from 0 to \(options.count - 1)")
  }
}
