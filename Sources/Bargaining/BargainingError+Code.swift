extension BargainingError {
  /// The kinds of mistakes. More may come: switch over it with a default.
  public struct Code: Equatable, Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String, Hashable, Sendable {
      case emptyModel = "empty model"
      case invalidShape = "invalid shape"
      case invalidNumber = "invalid number"
      case invalidWeight = "invalid weight"
      case invalidProbability = "invalid probability"
      case unknownName = "unknown name"
      case duplicateName = "duplicate name"
      case outOfRange = "out of range"
      case infeasible = "infeasible"
      case tooLarge = "too large"
      case notConverged = "not converged"
      case malformedInput = "malformed input"
      case unreadableFile = "unreadable file"
      case unsupported = "unsupported"
      case cancelled = "cancelled"
    }

    private let kind: Kind

    private init(_ kind: Kind) {
      self.kind = kind
    }

    /// The kind in words: `invalid weight`.
    public var description: String { kind.rawValue }

    /// No parties, no issues, no options, no states, or no actors where at least one is needed.
    public static var emptyModel: Self { Self(.emptyModel) }
    /// A row, vector or matrix whose size does not fit the model.
    public static var invalidShape: Self { Self(.invalidShape) }
    /// A number that is not finite, or not a number.
    public static var invalidNumber: Self { Self(.invalidNumber) }
    /// A weight, salience or capability that is negative, or weights that are all zero.
    public static var invalidWeight: Self { Self(.invalidWeight) }
    /// A probability outside 0…1, or probabilities that do not sum to one.
    public static var invalidProbability: Self { Self(.invalidProbability) }
    /// A name that the model does not declare.
    public static var unknownName: Self { Self(.unknownName) }
    /// A name declared twice.
    public static var duplicateName: Self { Self(.duplicateName) }
    /// An index or a parameter outside its range.
    public static var outOfRange: Self { Self(.outOfRange) }
    /// Nothing satisfies what was asked.
    public static var infeasible: Self { Self(.infeasible) }
    /// The exact answer would need more memory or time than allowed.
    public static var tooLarge: Self { Self(.tooLarge) }
    /// An iteration did not settle within its limit.
    public static var notConverged: Self { Self(.notConverged) }
    /// Text that is not in the format it claims to be in.
    public static var malformedInput: Self { Self(.malformedInput) }
    /// A file that is missing or cannot be read or written.
    public static var unreadableFile: Self { Self(.unreadableFile) }
    /// A feature of a format that is not handled.
    public static var unsupported: Self { Self(.unsupported) }
    /// Stopped at the caller's wish.
    public static var cancelled: Self { Self(.cancelled) }
  }
}
