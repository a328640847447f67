/// An actor who takes part in a decision: what it wants on each issue, how much it cares, and how much it can do.
public struct Stakeholder: Hashable, Sendable {
  /// The actor's name.
  public var name: String
  /// For each issue where it stands, on the problem's scale; nil where it takes no part.
  public var positions: [Double?]
  /// For each issue how much it cares, 0 or more, on one scale for all actors.
  public var saliences: [Double]
  /// For each issue how much it can do, 0 or more, on one scale for all actors.
  public var capabilities: [Double]

  /// An actor with one entry for each issue.
  public init(_ name: String, positions: [Double?], saliences: [Double], capabilities: [Double]) {
    self.name = name
    self.positions = positions
    self.saliences = saliences
    self.capabilities = capabilities
  }

  /// An actor on a single issue.
  public init(_ name: String, position: Double, salience: Double, capability: Double) {
    self.init(name, positions: [position], saliences: [salience], capabilities: [capability])
  }

  /// An actor with the same capability on every issue, taking part in all.
  public init(_ name: String, positions: [Double], saliences: [Double], capability: Double) {
    self.init(
      name, positions: positions, saliences: saliences,
      capabilities: Array(repeating: capability, count: positions.count))
  }
}
