/// Decisions of the past: who wanted what, how much they cared, and what was decided.
public struct DecisionHistory: Hashable, Sendable {
  /// The actors' names, in the order of a record's entries.
  public var actors: [String]
  /// Each actor's size, above 0: its capability before anything is learned.
  public var sizes: [Double]
  /// The decisions.
  public var records: [Record]

  /// One decided issue.
  public struct Record: Hashable, Sendable {
    /// The issue's name.
    public var name: String
    /// What it was decided together with: cross-validation leaves out whole groups.
    public var group: String
    /// For each actor its position, 0…100; nil where it has none.
    public var positions: [Double?]
    /// For each actor its salience, 0…100; nil where unknown.
    public var saliences: [Double?]
    /// What was decided, 0…100.
    public var outcome: Double

    /// A decided issue with one entry for each actor.
    public init(name: String, group: String, positions: [Double?], saliences: [Double?], outcome: Double) {
      self.name = name
      self.group = group
      self.positions = positions
      self.saliences = saliences
      self.outcome = outcome
    }
  }

  /// A history whose parts fit together.
  ///
  /// - Throws: ``BargainingError`` when a record has too few or too many entries, a number outside its range, or no position.
  public init(actors: [String], sizes: [Double], records: [Record]) throws(BargainingError) {
    guard actors.count == sizes.count, !actors.isEmpty, sizes.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw BargainingError(
        .invalidWeight, at: "sizes", "give one finite size above 0 for each of the \(actors.count) actors")
    }
    for record in records {
      let place: BargainingError.Place = "decision \"\(record.name)\""
      guard record.positions.count == actors.count, record.saliences.count == actors.count else {
        throw BargainingError(.invalidShape, at: place, "give one position and salience, or nil, for each actor")
      }
      let numbers = record.positions.compactMap { $0 } + record.saliences.compactMap { $0 } + [record.outcome]
      guard numbers.allSatisfy({ (0...100).contains($0) }) else {
        throw BargainingError(.outOfRange, at: place, "a position, salience or outcome is outside 0…100")
      }
      guard record.positions.contains(where: { $0 != nil }) else {
        throw BargainingError(.emptyModel, at: place, "no actor has a position; leave the decision out")
      }
    }
    self.actors = actors
    self.sizes = sizes
    self.records = records
  }
}

extension DecisionHistory {
  /// Where a salience is unknown.
  static let unknownSalience = 50.0

  /// The participants of a record with their salience × size.
  func participants(of record: Record) -> [(actor: Int, position: Double, salience: Double, size: Double)] {
    actors.indices.compactMap { actor in
      record.positions[actor].map { (actor, $0, record.saliences[actor] ?? Self.unknownSalience, sizes[actor]) }
    }
  }

  /// A record as a problem on one issue, without the actors who do not care; nil when nobody does.
  func problem(of record: Record) -> DecisionProblem? {
    let people = participants(of: record).filter { $0.salience > 0 }.map {
      Stakeholder(actors[$0.actor], position: $0.position, salience: $0.salience / 100, capability: $0.size)
    }
    return try? DecisionProblem(name: record.group, issues: [record.name], scale: 0...100, actors: people)
  }
}
