public import ParleyPicture
import ParleyText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How good forecasts were.
public struct ForecastScore: Sendable, Hashable {
  /// How many were resolved.
  public let count: Int
  /// Mean squared difference between probability and outcome (Brier 1950): 0 is perfect, 0.25 says nothing.
  public let brier: Double
  /// The same of always saying how often such things came about.
  public let brierOfBaseRate: Double
  /// Share of the base rate's error that the forecasts save; below 0 they are worse.
  public var skill: Double { brierOfBaseRate > 0 ? 1 - brier / brierOfBaseRate : 0 }
  /// Mean negative logarithm of the probability that was given to what happened, in bits.
  public let logarithmic: Double
  /// How often things came about that were given about the same probability, in tenths.
  public let calibration: [Bin]

  public struct Bin: Sendable, Hashable {
    /// The mean probability given.
    public let said: Double
    /// How often they came about.
    public let happened: Double
    public let count: Int
  }

  /// - Returns: nil where none is resolved.
  public init?(_ forecasts: [Forecast]) {
    let resolved = forecasts.filter { $0.outcome != .open }.map { forecast in
      (said: min(max(forecast.probability, 0), 1), happened: forecast.outcome == .cameAbout ? 1.0 : 0.0)
    }
    guard !resolved.isEmpty else { return nil }
    let number = Double(resolved.count)
    count = resolved.count
    brier = resolved.reduce(0) { $0 + ($1.said - $1.happened) * ($1.said - $1.happened) } / number
    let rate = resolved.reduce(0) { $0 + $1.happened } / number
    brierOfBaseRate = rate * (1 - rate)
    logarithmic =
      resolved.reduce(0) { $0 - log2(max($1.happened > 0.5 ? $1.said : 1 - $1.said, 1e-6)) } / number
    calibration = Dictionary(grouping: resolved) { min(9, Int($0.said * 10)) }.sorted { $0.key < $1.key }.map {
      _, bin in
      Bin(
        said: bin.reduce(0) { $0 + $1.said } / Double(bin.count),
        happened: bin.reduce(0) { $0 + $1.happened } / Double(bin.count), count: bin.count)
    }
  }

  /// Replays a negotiation: forecasts made at regular days with what was known then, resolved with what is known now.
  ///
  /// - Complexity: one picture for each step of days.
  public static func replay(
    _ picture: Picture, every step: Int = 7, horizon: Int = 14
  ) -> (forecasts: [Forecast], score: ForecastScore?) {
    let step = max(1, step)
    let last = picture.days.upperBound.advanced(by: -horizon)
    let days = Array(stride(from: picture.days.lowerBound.advanced(by: step), through: last, by: step))
    let forecasts = days.concurrentMap { day in
      let then = Picture(picture.dossier, claims: picture.given, asOf: day, model: picture.model)
      return Forecast.forecasts(from: then, horizon: horizon).map { $0.resolved(with: picture) }
    }.flatMap(\.self)
    return (forecasts, ForecastScore(forecasts))
  }
}
