public import ParleyCoding
import ParleyDossier
import ParleyText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a claim does to how far its side could go on the last day of a picture, and what it would do if it said something else.
///
/// One claim is exchanged in the filter of its own side and issue; all else stays as it is: the weight of what the same speaker said that
/// day, which act of yielding was the first, and the position. That makes it a first-order answer, exact for a claim that stands alone,
/// at the cost of a multiplication for each claim.
public struct ClaimInfluence: Sendable {
  private let picture: Picture
  private let tracks: [Track?]
  /// Where the words of a claim stand among those of its track.
  private let words: [String: (track: Int, index: Int)]

  private struct Track {
    var words: [Testimony]
    var isFresh: [Bool]
    var position: TrackBuilder.Fit
    var joints: [[Double]]
    var now: [Double]
  }

  /// What would become of the acceptance on the last day: for each rank from the side's ideal outwards, the probability that it is the
  /// farthest that the side could live with.
  public struct Effects: Sendable, Hashable {
    public let party: String
    public let issue: String
    public let now: [Double]
    /// If somebody confirmed the claim, so that it counted in full.
    public let confirmed: [Double]
    /// If it were taken away.
    public let rejected: [Double]
    public let corrected: [Correction]
  }

  /// What would become of it if the claim said another option.
  public struct Correction: Sendable, Hashable {
    /// How likely that option is among the others.
    public let share: Double
    public let reach: [Double]
  }

  /// - Complexity: O(sides × issues × days × options³ + claims).
  public init(_ picture: Picture) {
    self.picture = picture
    var tracks: [Track?] = []
    var words: [String: (track: Int, index: Int)] = [:]
    for (number, builder) in picture.builders.enumerated() {
      let said = picture.testimonies.tracks[number]
      guard !said.isEmpty else {
        tracks.append(nil)
        continue
      }
      let utterances = said.map(\.utterance)
      let position = builder.position(from: utterances)
      let smoother = builder.acceptance(from: utterances, position: position).smoother
      var concessions = FreshConcessions()
      let isFresh = utterances.map { builder.isFresh($0, among: &concessions) }
      let joints = smoother.jointsWithLast()
      tracks.append(
        Track(
          words: said, isFresh: isFresh, position: position, joints: joints,
          now: Array(smoother.posterior.suffix(builder.places.count))))
      for (index, testimony) in said.enumerated() {
        for claim in testimony.claims { words[claim] = (number, index) }
      }
    }
    self.tracks = tracks
    self.words = words
  }

  /// nil for a claim that says nothing of its own side's position.
  /// - Complexity: O(options³).
  public func effects(of claim: Claim) -> Effects? {
    guard let place = words[claim.id], let track = tracks[place.track] else { return nil }
    let builder = picture.builders[place.track]
    let testimony = track.words[place.index]
    let said = testimony.utterance
    let day = min(max(0, builder.firstDay.distance(to: said.day)), builder.days - 1)
    let before = builder.reach(by: said, isFresh: track.isFresh[place.index], position: track.position)
    func exchanged(for other: Utterance?) -> [Double] {
      let after = other.flatMap { words in
        builder.reach(
          by: words, isFresh: track.isFresh[place.index] && words.stand == said.stand, position: track.position)
      }
      return Self.reweighed(track.joints[day], from: before, to: after, now: track.now)
    }
    var sure = said
    sure.weight = min(1, said.weight / max(0.05, claim.confidence))
    var others: [Correction] = []
    let shares = builder.places.indices.map { $0 == said.stand ? 0 : Self.share($0, from: said.stand) }
    let total = shares.reduce(0, +)
    for option in builder.places.indices where shares[option] > 0 {
      var other = sure
      (other.stand, other.refused) = (option, nil)
      others.append(Correction(share: shares[option] / total, reach: exchanged(for: other)))
    }
    // Copies by other outlets carry the words where one of them goes.
    let isCarried = testimony.claims.count > 1
    return Effects(
      party: picture.dossier.sides[testimony.side].id, issue: picture.dossier.issues[testimony.issue].id,
      now: track.now,
      confirmed: exchanged(for: sure), rejected: isCarried ? track.now : exchanged(for: nil),
      corrected: isCarried ? [Correction(share: 1, reach: track.now)] : others)
  }

  /// Near options are mistaken for each other more often than far ones: each step halves.
  private static func share(_ option: Int, from stand: Int?) -> Double {
    guard let stand else { return 1 }
    return 1 / Double(1 << min(abs(option - stand) - 1, 20))
  }

  /// The last day's distribution after the log-likelihoods of one day's words changed.
  private static func reweighed(_ joint: [Double], from: [Double]?, to: [Double]?, now: [Double]) -> [Double] {
    let count = now.count
    let change = (0..<count).map { (to?[$0] ?? 0) - (from?[$0] ?? 0) }
    let peak = change.max() ?? 0
    var result = [Double](repeating: 0, count: count)
    for early in 0..<count {
      let factor = exp(change[early] - peak)
      for late in 0..<count { result[late] += factor * joint[early * count + late] }
    }
    let total = result.reduce(0, +)
    return total > 0 ? result.map { $0 / total } : now
  }
}
