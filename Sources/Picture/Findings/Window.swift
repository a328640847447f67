public import ParleyText

/// A time in which a side's stand on an issue was open to an option that it was closed to before and, where it ended, after.
public struct Window: Sendable, Hashable, Identifiable {
  public let party: String
  public let issue: String
  public let what: Shift.What
  /// The farthest option reached, by index.
  public let option: Int
  public let opened: Day
  /// nil where it is still open on the last day known.
  public let closed: Day?
  /// The claims that opened it, and those that closed it.
  public let opening: [String]
  public let closing: [String]
  /// Probability that it opened at all.
  public let probability: Double

  public var id: String { "\(party).\(issue).\(what.rawValue).window.\(opened)" }
  public var isOpen: Bool { closed == nil }

  /// Every concession of a side on an issue opens one; the shift that takes it back closes it.
  static func windows(from shifts: [Shift]) -> [Window] {
    shifts.filter { $0.direction == .concession }.map { opening in
      let closing: Shift? =
        if case .takenBack(let day) = opening.outcome {
          shifts.first {
            $0.party == opening.party && $0.issue == opening.issue && $0.what == opening.what && $0.date == day
          }
        } else { nil }
      let closed: Day? = if case .takenBack(let day) = opening.outcome { day } else { nil }
      return Window(
        party: opening.party, issue: opening.issue, what: opening.what, option: opening.to, opened: opening.date,
        closed: closed,
        opening: opening.claims, closing: closing?.claims ?? [], probability: opening.probability)
    }
  }
}
