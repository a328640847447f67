public import ParleyBargaining
public import ParleyForesight
import ParleyPicture
public import ParleyText

/// The possible agreements as the machine interfaces give them.
public struct SettlementRecord: Sendable, Codable {
  public var asOf: Day
  public var issues: [String]
  public var parties: [String]
  public var reservation: [Double]
  public var packages: Count
  public var acceptable: Count
  public var frontier: [[Double]]
  public var rational: Int
  public var proposals: [Proposal]
  public var withinReach: Proposal?

  public struct Proposal: Sendable, Codable {
    public var rule: String
    public var package: [String: String]
    public var utilities: [Double]
    public var steps: [String: [String: Int]]

    init(_ proposal: Settlement.Proposal) {
      rule = proposal.rule
      package = proposal.package
      utilities = proposal.utilities
      steps = proposal.steps
    }
  }

  public init(_ settlement: Settlement) {
    asOf = settlement.asOf
    issues = settlement.issues
    parties = settlement.parties
    reservation = settlement.reservation
    packages = settlement.packages
    acceptable = settlement.acceptable
    frontier = settlement.frontier
    rational = settlement.rational
    proposals = settlement.proposals.map(Proposal.init)
    withinReach = settlement.withinReach.map(Proposal.init)
  }

  enum CodingKeys: String, CodingKey {
    case asOf = "as_of"
    case issues, parties, reservation, packages, acceptable, frontier, rational, proposals
    case withinReach = "within_reach"
  }
}

extension Workspace {
  /// The possible agreements at the middle of what is known by `day`.
  public func settlement(at day: Day? = nil) throws -> Settlement {
    try kept(on: \.settlements, "settlement", at: day) { try Self.settlement(of: $0.picture(at: $1)) }
  }

  private static func settlement(of picture: Picture) throws -> Settlement {
    do { return try Settlement(picture) } catch { throw WorkspaceError(.dossier, error.description) }
  }

  /// Settles a domain in a folder of GENIUS XML or NegMAS files.
  /// - Parameter reservation: true takes the reservation values in the profiles as what there is without an agreement;
  ///   false takes nothing for anyone.
  public static func settle(domain folder: String, reservation: Bool) throws -> SettlementReport {
    do {
      return try SettlementReport(domainFolder: folder, disagreement: reservation ? .profiles : .zero)
    } catch {
      throw WorkspaceError(.input, error.description)
    }
  }
}
