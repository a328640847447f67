import ParleyDossier
import ParleyPicture
import ParleyText

/// How well pictures of simulated talks meet the truth.
public struct SimulationReport: Sendable, Hashable {
  /// Share of days, sides and issues on which the 80% interval holds the true place, which is anywhere in the part of
  /// the scale that the true option stands for.
  public let coverage: Double
  /// Shifts: share of those found that are true, of true ones that are found, and both together.
  public let precision: Double
  public let recall: Double
  public var f: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
  /// True shifts, those that lasted two weeks or more.
  public let shifts: Int
  /// Mean squared error of the probability of a head-fake (Brier 1950), and that of always saying how often there is one.
  public let brier: Double
  public let brierOfGuessing: Double
  public let runs: Int

  /// Plays and checks some negotiations: coverage and shifts without deceit, the Brier score with it.
  ///
  /// A shift is found if one of the same side and issue, in the same direction, is dated within `tolerance` days of it.
  public init(_ simulation: Simulation, runs: Int, seed: UInt64 = 1, tolerance: Int = 7) {
    var honest = simulation
    honest.deceit = false
    var feigned = simulation
    feigned.deceit = true
    var score = SimulationScore()
    for run in 0..<runs {
      let talks = honest.run(seed: seed &+ UInt64(run))
      score.add(talks, Picture(talks.dossier, claims: talks.claims, asOf: talks.dossier.span.upperBound), tolerance)
      let other = feigned.run(seed: seed &+ UInt64(run) &+ 1 << 32)
      score.add(feints: other, Picture(other.dossier, claims: other.claims, asOf: other.dossier.span.upperBound))
    }
    coverage = score.covered / max(1, score.days)
    precision = Double(score.right) / Double(max(1, score.found))
    recall = Double(score.recalled) / Double(max(1, score.true))
    shifts = score.true
    brier = score.brier
    brierOfGuessing = score.brierOfGuessing
    self.runs = runs
  }
}
