public import ParleyText

/// How inputs are read.
public struct IntakeOptions: Sendable, Hashable {
  /// The day that the user gives to inputs that bear no date of their own.
  public var published: Day?
  /// The most that one document may have, in bytes. Archives may be larger: they are read record by record.
  public var maximumBytes: Int

  /// Which pages of archives are read.
  public var filter: ArchiveFilter
  /// Which columns of tables and fields of JSON lines hold what.
  public var columns: ColumnMapping

  public init(
    published: Day? = nil, maximumBytes: Int = 64 << 20, filter: ArchiveFilter = ArchiveFilter(),
    columns: ColumnMapping = ColumnMapping()
  ) {
    self.columns = columns
    self.published = published
    self.maximumBytes = maximumBytes
    self.filter = filter
  }

  /// The page's own date, else the user's.
  func published(over own: Day?) -> ResolvedDate? {
    if let own { return ResolvedDate(first: own, how: .metadata) }
    return published.map { ResolvedDate(first: $0, how: .given) }
  }
}
