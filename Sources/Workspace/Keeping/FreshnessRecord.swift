/// Whether what is computed from the ledger is as new as the ledger.
public struct FreshnessRecord: Sendable, Codable {
  /// How often something was read, and reviewed, since the ledger was made.
  public var reading: Int64
  public var review: Int64
  /// Whether nothing is being computed in the background.
  public var settled: Bool

  public init(_ workspace: Workspace) throws {
    let revision = try workspace.asking { try workspace.ledger.revision() }
    (reading, review) = (revision.reading, revision.review)
    settled = workspace.isSettled
  }
}
