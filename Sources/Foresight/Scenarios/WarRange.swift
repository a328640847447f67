public import ParleyBargaining
import ParleyDossier
public import ParleyPicture

/// What the war outlook says about bargaining: the divisions that both sides prefer to fighting on, by what the battles teach.
///
/// The stake is the difference between a side's terms if it prevails and if it loses, taken as 1; costs are in shares of it, each
/// side's own. The range is open where the first side's least share is below the most that the second gives (Fearon 1995); every
/// battle moves both beliefs (Smith & Stam 2004; Slantchev 2003).
public struct WarRange: Sendable, Hashable {
  /// The two sides; all shares are the first one's.
  public let sides: [String]
  /// What war costs each, as a share of its stake.
  public let costs: [Double]
  /// By how many battles the first side wins (positive) or loses from here on.
  public let rows: [Row]
  /// After how many further battles, evenly won and lost, there is something that both prefer; nil where never.
  public let battlesToDeal: Int?

  /// The range after some battles.
  public struct Row: Sendable, Hashable {
    public let battles: Int
    /// Each side's belief that the first prevails.
    public let beliefs: [Double]
    /// The least share that the first side takes, and the most that the second gives.
    public let low: Double
    public let high: Double

    public var isOpen: Bool { high >= low }
  }

  /// - Parameter battles: how many battles to look ahead either way.
  /// - Returns: nil where the dossier has no war outlook for both of two sides.
  /// - Throws: `BargainingError` where its numbers do not fit together.
  public init?(_ picture: Picture, battles: Int = 3) throws(BargainingError) {
    let input = try GapInput(picture)
    guard input.parties.count == 2 else { return nil }
    var beliefs: [BattleBelief] = []
    var costs: [Double] = []
    for party in input.input.parties {
      guard case .fighting(.beta(let alpha, let beta), let won, let lost, let cost) = party.reservation else {
        return nil
      }
      let stake = MiddleGround.worth(of: won, to: party) - MiddleGround.worth(of: lost, to: party)
      guard stake > 0 else { return nil }
      beliefs.append(try BattleBelief(alpha: alpha, beta: beta))
      costs.append(max(0, cost.mean) / stake)
    }
    sides = input.parties
    self.costs = costs
    var rows: [Row] = []
    for net in -battles...battles {
      let (won, lost) = (Double(max(0, net)), Double(max(0, -net)))
      let first = try beliefs[0].updated(won: won, lost: lost).mean
      let second = 1 - (try beliefs[1].updated(won: lost, lost: won).mean)
      let range = try BargainingRange(beliefs: (first, second), costs: (costs[0], costs[1]))
      rows.append(Row(battles: net, beliefs: [first, second], low: range.low, high: range.high))
    }
    self.rows = rows
    // The second side's belief about the first: its own defeats are the first side's victories.
    let told = try BattleBelief(alpha: beliefs[1].beta, beta: beliefs[1].alpha)
    battlesToDeal = try Convergence(beliefs[0], told).firstDeal(costs: costs[0] + costs[1], limit: 1_000)
  }
}
