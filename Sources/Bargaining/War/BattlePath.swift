import RealModule

/// A war as a walk over a line of forts: each battle moves the front by one, until one side holds them all
/// (Smith & Stam 2004, Journal of Conflict Resolution 48:783–813; Slantchev 2003, APSR 97:621–632).
public struct BattlePath: Hashable, Sendable {
  /// How many forts there are.
  public let forts: Int
  /// How many of them A holds.
  public let held: Int
  /// The probability that A wins a battle.
  public let battle: Double

  /// - Throws: ``BargainingError`` unless 0 ≤ held ≤ forts, forts ≥ 1 and the probability is in 0…1.
  public init(forts: Int, held: Int, battle: Double) throws(BargainingError) {
    guard forts >= 1, (0...max(forts, 1)).contains(held) else {
      throw BargainingError(
        .outOfRange, at: "forts", "A holds \(held) of \(forts); give at least one fort, and no more held than there are"
      )
    }
    try Checks.probability(battle, at: "probability to win a battle")
    self.forts = forts
    self.held = held
    self.battle = battle
  }

  /// The probability that A ends up with all forts (gambler's ruin).
  public var victory: Double {
    guard held > 0 else { return 0 }
    guard held < forts else { return 1 }
    guard battle > 0 else { return 0 }
    guard battle < 1 else { return 1 }
    let ratio = Double.log((1 - battle) / battle)
    guard ratio.magnitude > 1e-9 else { return Double(held) / Double(forts) }
    // (1 − r^k) / (1 − r^N), written so that neither power leaves the range of Double.
    if ratio > 0 {
      return Double.exp(ratio * Double(held - forts)) * Double.expMinusOne(-ratio * Double(held))
        / Double.expMinusOne(-ratio * Double(forts))
    }
    return Double.expMinusOne(ratio * Double(held)) / Double.expMinusOne(ratio * Double(forts))
  }

  /// The number of battles to expect until one side holds all forts.
  public var battles: Double {
    guard held > 0, held < forts else { return 0 }
    let drift = 1 - 2 * battle
    guard drift.magnitude > 1e-9 else { return Double(held * (forts - held)) }
    return (Double(held) - Double(forts) * victory) / drift
  }

  /// The path after battles that A won (positive) or lost (negative), stopped at the ends of the line.
  public func after(won battles: Int) throws(BargainingError) -> Self {
    let moved = held.addingReportingOverflow(battles)
    let held = moved.overflow ? (battles > 0 ? forts : 0) : min(max(moved.partialValue, 0), forts)
    return try Self(forts: forts, held: held, battle: battle)
  }
}
