import RealModule

/// How a party gives way in alternating offers.
public enum ConcessionStrategy: Hashable, Sendable {
  /// Aims at least + (1 − time^(1/e)) · (best − least) (Faratin, Sierra & Jennings 1998): e < 1 holds out (Boulware),
  /// 1 is linear, e > 1 gives way early (Conceder).
  case timeDependent(exponent: Double)
  /// Gives in its own utility what the others have last given it, never more than down to its least.
  case titForTat
  /// Holds out nearly to the end, and then looks for what the others have asked for most often.
  case hardheaded

  /// Holds out: e = 0.2.
  public static var boulware: Self { .timeDependent(exponent: 0.2) }
  /// Gives way evenly: e = 1.
  public static var linear: Self { .timeDependent(exponent: 1) }
  /// Gives way early: e = 2.
  public static var conceder: Self { .timeDependent(exponent: 2) }

  /// The utility to aim at.
  ///
  /// - Parameters:
  ///   - time: the share of the deadline that has passed, 0…1.
  ///   - least: what the party has without an agreement.
  ///   - best: the best package's utility.
  ///   - given: how much better the others' last offer is for this party than their first.
  func target(time: Double, least: Double, best: Double, given: Double) -> Double {
    switch self {
    case .timeDependent(let exponent): least + (1 - Double.pow(time, 1 / exponent)) * (best - least)
    case .titForTat: max(best - max(given, 0), least)
    case .hardheaded: least + (1 - Double.pow(time, 20)) * (best - least)
    }
  }

  func validate() throws(BargainingError) {
    guard case .timeDependent(let exponent) = self else { return }
    try Checks.positive(exponent, at: "concession strategy, exponent")
  }
}
