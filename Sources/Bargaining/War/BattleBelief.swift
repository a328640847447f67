/// What a side believes of the chance to win a battle, or the war: a Beta distribution that battles update
/// (Smith & Stam 2004). The more battles are seen, the less the start matters, so that beliefs converge
/// (Slantchev 2003).
public struct BattleBelief: Hashable, Sendable {
  /// The weight of victories, above 0.
  public let alpha: Double
  /// The weight of defeats, above 0.
  public let beta: Double

  /// - Throws: ``BargainingError`` unless both weights are above 0.
  public init(alpha: Double, beta: Double) throws(BargainingError) {
    try Checks.positive(alpha, at: "weight of victories")
    try Checks.positive(beta, at: "weight of defeats")
    self.alpha = alpha
    self.beta = beta
  }

  /// The probability of victory in the next battle.
  public var mean: Double { alpha / (alpha + beta) }

  /// How uncertain that is: the standard deviation.
  public var deviation: Double { (mean * (1 - mean) / (alpha + beta + 1)).squareRoot() }

  /// The belief as a distribution to draw from.
  public var distribution: Distribution { .beta(alpha, beta) }

  /// The belief after battles were won and lost, each with a weight (1 for a battle like those of the start).
  public func updated(won: Double, lost: Double) throws(BargainingError) -> Self {
    try Checks.nonNegative(won, at: "battles won")
    try Checks.nonNegative(lost, at: "battles lost")
    return try Self(alpha: alpha + won, beta: beta + lost)
  }
}

/// Two sides with different beliefs that A wins, drawing nearer with every battle.
public struct Convergence: Hashable, Sendable {
  /// A's belief that A wins a battle.
  public let a: BattleBelief
  /// B's belief that A wins a battle.
  public let b: BattleBelief

  /// Two beliefs about the same event.
  public init(_ a: BattleBelief, _ b: BattleBelief) {
    self.a = a
    self.b = b
  }

  /// How much more A trusts in its victory than B does, after battles of which A won some.
  public func gap(won: Int, lost: Int) throws(BargainingError) -> Double {
    try a.updated(won: Double(won), lost: Double(lost)).mean - b.updated(won: Double(won), lost: Double(lost)).mean
  }

  /// The first number of battles after which a deal exists, if A wins the given share of them: the gap has come down
  /// to what war costs the two sides together. Nil if that takes more than `limit` battles.
  ///
  /// - Complexity: O(limit).
  public func firstDeal(costs: Double, shareWon: Double = 0.5, limit: Int = 100_000) throws(BargainingError) -> Int? {
    try Checks.nonNegative(costs, at: "costs of war")
    try Checks.probability(shareWon, at: "share of battles that A wins")
    for battles in 0...max(limit, 0) {
      let won = shareWon * Double(battles)
      let lost = Double(battles) - won
      let gap = try a.updated(won: won, lost: lost).mean - b.updated(won: won, lost: lost).mean
      if gap <= costs + 1e-12 { return battles }
    }
    return nil
  }
}
