/// Where a figure's evidence is: pages of the workbench, or places within a file to hand on.
public struct EvidenceLinks: Sendable {
  public var claim: @Sendable (_ id: String) -> String
  public var issue: @Sendable (_ id: String) -> String
  /// All claims of a party on an issue; nil where there is no such place.
  public var claims: @Sendable (_ issue: String, _ party: String) -> String?

  public init(
    claim: @escaping @Sendable (String) -> String, issue: @escaping @Sendable (String) -> String,
    claims: @escaping @Sendable (String, String) -> String? = { _, _ in nil }
  ) {
    self.claim = claim
    self.issue = issue
    self.claims = claims
  }

  /// Within one document that lists its evidence.
  public static let withinDocument = EvidenceLinks(claim: { "#\($0)" }, issue: { "#issue-\($0)" })

  /// Pages of the workbench.
  public static let workbench = EvidenceLinks(
    claim: { "/claims/\($0)" }, issue: { "/issues/\($0)" }, claims: { "/ledger?issue=\($0)&party=\($1)" })
}
