/// A day or a run of days at which something was said or happened, and how that was found out.
public struct ResolvedDate: Sendable, Hashable, Codable {
  public var first: Day
  /// The same as `first` where a single day is known.
  public var last: Day
  public var how: How
  /// The words that gave the date, where there are any.
  public var span: TextSpan?

  public init(first: Day, last: Day? = nil, how: How, span: TextSpan? = nil) {
    self.first = first
    self.last = max(first, last ?? first)
    self.how = how
    self.span = span
  }

  /// From the surest to the least sure.
  public enum How: String, Sendable, Hashable, Codable, CaseIterable {
    /// The text names the full date.
    case explicit
    /// The page itself bears it (metadata, front matter, feed).
    case metadata
    /// The user gave it on the command line or in a form.
    case given
    /// A weekday or a count of days, taken from the article's own date.
    case relative
    /// No word of its own: the date of the passage or of the article.
    case article
    /// Worked out from the events that the text speaks of; may be off by days.
    case estimated
  }

  public var isSingleDay: Bool { first == last }
}

extension ResolvedDate: CustomStringConvertible {
  /// One ISO day, or two with a slash between them (ISO 8601 interval).
  public var description: String { isSingleDay ? first.description : "\(first)/\(last)" }
}
