/// Where a figure's evidence is: pages of the workbench, or places within a file to hand on.
public struct EvidenceLinks: Sendable {
  public var claim: @Sendable (_ id: String) -> String
  public var issue: @Sendable (_ id: String) -> String
  /// All claims of a party on an issue; nil where there is no such place.
  public var claims: @Sendable (_ issue: String, _ party: String) -> String?
  /// Under which number a claim stands in a list of the document's evidence; nil where there is none.
  public var number: @Sendable (_ id: String) -> Int?
  /// So many sentences are linked from each finding.
  var shown = 6
  static let shownOnPaper = 3

  public init(
    claim: @escaping @Sendable (String) -> String, issue: @escaping @Sendable (String) -> String,
    claims: @escaping @Sendable (String, String) -> String? = { _, _ in nil },
    number: @escaping @Sendable (String) -> Int? = { _ in nil }
  ) {
    self.claim = claim
    self.issue = issue
    self.claims = claims
    self.number = number
  }

  /// Within one document that lists its evidence in this order, so that a number on paper leads there too.
  public static func within(_ evidence: [String]) -> EvidenceLinks {
    let numbers = Dictionary(zip(evidence, 1...)) { first, _ in first }
    var links = EvidenceLinks(claim: { "#\($0)" }, issue: { "#issue-\($0)" }, number: { numbers[$0] })
    links.shown = shownOnPaper
    return links
  }

  /// Pages of the workbench.
  public static let workbench = EvidenceLinks(
    claim: { "/claims/\($0)" }, issue: { "/issues/\($0)" }, claims: { "/ledger?issue=\($0)&party=\($1)" })
}
