import ParleyForesight
import ParleyPicture
public import ParleyText

/// The probability of a yes on one day, by what was known then.
public struct HistoryPoint: Sendable, Hashable, Codable {
  public var day: Day
  public var probability: Double
  /// Of the drawing.
  public var standardError: Double

  enum CodingKeys: String, CodingKey {
    case day, probability
    case standardError = "standard_error"
  }
}

extension Workspace {
  /// How the probability of a yes went, at most ``historyLength`` points evenly apart, the last on `day`.
  ///
  /// Each rests on few draws and has no interval; kept for each state of the ledger.
  /// - Complexity: that of a picture and a small measurement for each point.
  public func history(until day: Day? = nil) throws -> [HistoryPoint] {
    try kept(on: \.histories, "history", at: day) { Self.history(of: try $0.picture(at: $1)) }
  }

  private static func history(of picture: Picture) -> [HistoryPoint] {
    let length = max(1, picture.days.lowerBound.distance(to: picture.asOf))
    let step = max(7, (length + historyLength - 1) / historyLength)
    let days = stride(from: picture.asOf, to: picture.days.lowerBound, by: -step).reversed()
    let results = Array(days).concurrentMap { day -> HistoryPoint? in
      let then = Bearings(picture.dossier, claims: picture.given, asOf: day, model: picture.model)
      guard let chance = try? Gap.probability(of: then, draws: historyDraws) else { return nil }
      return HistoryPoint(day: day, probability: chance.value, standardError: chance.standardError)
    }
    return results.compactMap { $0 }
  }

  private static var historyDraws: Int { 400 }

  /// The most points that a history has.
  public static var historyLength: Int { 16 }
}
