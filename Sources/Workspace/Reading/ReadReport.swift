/// How far a reading has come.
public struct ReadProgress: Sendable {
  public var articles: Int
  public var statements: Int
  public var claims: Int
  /// What is being read.
  public var current: String
  /// Of the input files, and how many bytes they have together; 0 where that is not known.
  public var bytes: Int
  public var totalBytes: Int
}

/// What a reading did.
public struct ReadReport: Sendable, Hashable, Codable {
  public var new = 0
  /// How many of the new ones are copies of another article's story, or the same text in another outlet.
  public var copies = 0
  public var replaced = 0
  public var unchanged = 0
  public var statements = 0
  public var claims = 0
  /// Inputs that could not be read, each with its reason; the others were read all the same.
  public var failures: [String] = []
  /// Archives in which reading went on where an earlier one had stopped.
  public var resumed: [String] = []
  /// The reading was stopped before its end; what had been read is kept.
  public var cancelled = false

  public init() {}

  public var articles: Int { new + replaced + unchanged }

  /// More failures than these are not kept: a service runs for months.
  private static let keptFailures = 1000

  /// Counts another reading in.
  public mutating func add(_ other: ReadReport) {
    new += other.new
    copies += other.copies
    replaced += other.replaced
    unchanged += other.unchanged
    statements += other.statements
    claims += other.claims
    failures = (failures + other.failures).suffix(Self.keptFailures)
    resumed += other.resumed
    cancelled = cancelled || other.cancelled
  }

  /// What was done after an earlier report of the same reading.
  func since(_ earlier: ReadReport) -> ReadReport {
    var report = ReadReport()
    report.new = new - earlier.new
    report.copies = copies - earlier.copies
    report.replaced = replaced - earlier.replaced
    report.unchanged = unchanged - earlier.unchanged
    report.statements = statements - earlier.statements
    report.claims = claims - earlier.claims
    return report
  }
}
