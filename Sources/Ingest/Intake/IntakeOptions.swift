public import ParleyText

/// How inputs are read.
public struct IntakeOptions: Sendable, Hashable {
  /// The day that the user gives to inputs that bear no date of their own.
  public var published: Day?
  /// The most that one document may have, in bytes. Archives may be larger: they are read record by record.
  public var maximumBytes: Int

  public init(published: Day? = nil, maximumBytes: Int = 64 << 20) {
    self.published = published
    self.maximumBytes = maximumBytes
  }

  /// The page's own date, else the user's.
  func published(over own: Day?) -> ResolvedDate? {
    if let own { return ResolvedDate(first: own, how: .metadata) }
    return published.map { ResolvedDate(first: $0, how: .given) }
  }
}
