import ParleyBargaining
public import ParleyCoding
import ParleyDossier
public import ParleyPicture

/// By how much the probability of a yes is expected to change when a person reviews a claim.
///
/// A claim is right with the coder's confidence; if not, it is rejected or corrected with one half each. The change is worked out on the
/// claim's own issue and side (``ParleyPicture/ClaimInfluence``): a yes needs an option that all sides could live with on every issue, and these
/// chances multiply. What the change does to weights and reservation values is left out.
public struct ReviewValue: Sendable {
  private let influence: ClaimInfluence
  /// For each side and issue, the chance that the others leave an option within each reach of this side.
  private let open: [String: [Double]]
  private let probability: Double

  /// - Complexity: that of ``ParleyPicture/ClaimInfluence``, and O(issues × options^sides).
  public init(_ picture: Picture) {
    influence = ClaimInfluence(picture)
    var open: [String: [Double]] = [:]
    for issue in picture.dossier.issues {
      let tracks = picture.dossier.sides.compactMap { picture.acceptance(of: $0.id, on: issue.id) }
      for (index, track) in tracks.enumerated() {
        open[Self.key(track.party, issue.id)] = Self.openings(
          for: track, beside: tracks.enumerated().filter { $0.offset != index }.map(\.element), picture)
      }
    }
    self.open = open
    probability = Self.probability(picture)
  }

  /// Expected absolute change, 0…1; 0 for a claim that moves no position.
  public func expectedChange(of claim: Claim) -> Double {
    guard let effects = influence.effects(of: claim), let open = open[Self.key(effects.party, effects.issue)] else {
      return 0
    }
    let now = Self.chance(effects.now, open)
    guard now > 0 else { return 0 }
    func change(_ reach: [Double]) -> Double { abs(Self.chance(reach, open) / now - 1) }
    let corrected = effects.corrected.reduce(0) { $0 + $1.share * change($1.reach) }
    let wrong = (change(effects.rejected) + corrected) / 2
    let right = min(1, max(0, claim.confidence))
    return min(1, probability * (right * change(effects.confirmed) + (1 - right) * wrong))
  }

  private static func key(_ party: String, _ issue: String) -> String { party + "\u{1F}" + issue }

  private static func chance(_ reach: [Double], _ open: [Double]) -> Double {
    zip(reach, open).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// For each rank, P(the others could all live with one of the options up to it).
  private static func openings(
    for track: AcceptanceTrack, beside others: [AcceptanceTrack], _ picture: Picture
  ) -> [Double] {
    let day = picture.days.upperBound
    var result = [Double](repeating: 0, count: track.order.count)
    func visit(_ rest: ArraySlice<AcceptanceTrack>, _ shared: Set<Int>, _ chance: Double) {
      guard let next = rest.first else {
        for rank in track.order.indices where track.order[...rank].contains(where: shared.contains) {
          result[rank] += chance
        }
        return
      }
      let row = next.farthest[day]
      for rank in next.order.indices where row[next.order[rank]] > 0 {
        visit(rest.dropFirst(), shared.intersection(next.order[...rank]), chance * row[next.order[rank]])
      }
    }
    visit(others[...], Set(track.order), 1)
    return result
  }

  /// A quick estimate: it scales all values alike.
  private static func probability(_ picture: Picture) -> Double {
    guard let input = try? GapInput(picture).input,
      let result = try? DistanceToYes.probability(of: input, draws: draws)
    else { return 1 }
    return max(result.value, 1 / Double(draws))
  }

  private static let draws = 1_000
}
