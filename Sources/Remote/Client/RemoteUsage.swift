/// What asking a server has cost, and what of its answers had to be dropped.
public struct RemoteUsage: Sendable, Hashable, Codable {
  public var requests = 0
  /// Requests that were sent again after a failure.
  public var retries = 0
  /// As the server counts them; where it does not, a quarter of the bytes.
  public var tokens = 0
  /// Parts of statements that do not stand in the text word for word.
  public var droppedSpans = 0
  /// Statements of which no content was left.
  public var droppedStatements = 0
  /// Claims on issues, options or words that there are not.
  public var droppedClaims = 0

  public init() {}
}
