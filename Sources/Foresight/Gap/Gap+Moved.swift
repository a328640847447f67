public import ParleyBargaining
import ParleyDossier
public import ParleyPicture

extension Gap {
  /// The probability of a yes if each of some movements were made: that side would go exactly as far on that issue, and
  /// everything else stays as little known as it is.
  /// - Complexity: that of `draws` draws.
  public static func probability(
    ifMade moves: [Move], in picture: Picture, draws: Int = 4_000
  ) throws(BargainingError) -> Estimate {
    let input = try GapInput(picture)
    var acceptance: [String: [String: String]] = [:]
    for move in moves { acceptance[move.party, default: [:]][move.issue] = move.to }
    let shock = Shock(id: "moves", text: "", acceptance: acceptance)
    let moved = try ShockApplication([shock], input: input, picture: picture).after()
    return try DistanceToYes.probability(of: moved, draws: draws)
  }
}
