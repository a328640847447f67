/// One thing that a decision maker may do or not do: in a state it is taken (Y) or not (N).
public struct ConflictOption: Hashable, Sendable {
  /// The option in words: `Release water`.
  public var name: String
  /// Which changes of it can be made.
  public var direction: Direction

  /// An option that may be taken and given up again unless `direction` says otherwise.
  public init(_ name: String, direction: Direction = .both) {
    self.name = name
    self.direction = direction
  }
}

extension ConflictOption {
  /// Which changes of an option can be made by the decision maker who holds it.
  ///
  /// The raw values are those of GMCR+ files.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// It can be taken and given up.
    case both
    /// It can be taken, but not given up: an air strike.
    case forward = "fwd"
    /// It can be given up, but not taken again: a delay that has ended.
    case backward = "back"
    /// Nobody can change it.
    case fixed = "none"
  }
}
