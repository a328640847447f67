/// How far a reading has come.
public struct ReadProgress: Sendable {
  public var articles: Int
  public var statements: Int
  public var claims: Int
  /// What is being read.
  public var current: String
}

/// What a reading did.
public struct ReadReport: Sendable, Hashable, Codable {
  public var new = 0
  public var replaced = 0
  public var unchanged = 0
  public var statements = 0
  public var claims = 0
  /// Inputs that could not be read, each with its reason; the others were read all the same.
  public var failures: [String] = []
  /// The reading was stopped before its end; what had been read is kept.
  public var cancelled = false

  public init() {}

  public var articles: Int { new + replaced + unchanged }
}
