/// A side of a conflict: the options in its hands, and what it prefers.
public struct DecisionMaker: Hashable, Sendable {
  /// The side's name.
  public var name: String
  /// Positions, from 0, in the model's list of options. An option may be in several hands: each can then change it.
  public var options: [Int]
  /// How it orders the feasible states.
  public var preference: Preference

  /// A side with the options in its hands and its preference.
  public init(_ name: String, options: [Int], preference: Preference) {
    self.name = name
    self.options = options
    self.preference = preference
  }
}
