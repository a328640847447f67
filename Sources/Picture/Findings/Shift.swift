public import ParleyText

/// A dated change of a side's position, or of how far it could go.
public struct Shift: Sendable, Hashable, Identifiable {
  public let party: String
  public let issue: String
  /// What moved.
  public let what: What
  /// The first day on which words show it.
  public let date: Day
  /// The first day on which it may have happened: the day after the last words that show the earlier position.
  public let earliest: Day
  /// Option indices.
  public let from: Int
  public let to: Int
  public let direction: Direction
  /// Probability that the side moved in this direction about `date`, and that the words which say so are not all misread.
  public let probability: Double
  /// The claims that carry it, those that speak most for it first.
  public let claims: [String]
  public let outcome: Outcome

  public var id: String { "\(party).\(issue).\(what.rawValue).\(date)" }
  public var steps: Int { abs(to - from) }

  public enum What: String, Sendable, Hashable, Codable, CaseIterable { case position, acceptance }

  /// Seen from the side that moved.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// Away from the own ideal.
    case concession
    /// Towards the own ideal.
    case hardening
    /// Back to where the side stood before its last move.
    case `return`
  }

  public enum Outcome: Sendable, Hashable {
    /// Still held on the last day known.
    case held
    /// Undone, wholly or by more than half, on this day.
    case takenBack(Day)
  }

  public var held: Bool { outcome == .held }
}
