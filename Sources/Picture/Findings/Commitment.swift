import ParleyCoding
import ParleyDossier
public import ParleyText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How publicly a side has bound itself to an option (audience costs, Fearon 1994).
public struct Commitment: Sendable, Hashable {
  public let party: String
  public let issue: String
  public let option: Int
  /// Sum over demands of authority × publicity × decay; each demand adds at most 1.
  public let strength: Double
  /// How many demands, public refusals of anything less among them.
  public let count: Int
  /// The speaker with the most authority among those who demanded it.
  public let highest: String
  public let authority: Double
  public let last: Day
  public let claims: [String]

  /// Publicity is 1 − 2^−n for n outlets; a demand binds half as much after each half-life.
  static func commitments(
    in testimonies: [Testimony], dossier: Dossier, model: PictureModel, on day: Day
  ) -> [Commitment] {
    let demands = testimonies.filter { $0.isDemand && $0.condition == nil }
    let groups = Dictionary(grouping: demands) { [$0.side, $0.issue, $0.stand ?? 0] }
    let commitments = groups.map { $0 }.compactMap { key, group -> Commitment? in
      guard let highest = group.max(by: { ($0.authority, $0.day) < ($1.authority, $1.day) }),
        let last = group.map(\.day).max()
      else { return nil }
      let strength = group.reduce(0.0) { sum, words in
        let publicity = 1 - pow(0.5, Double(max(1, words.publishers.count)))
        let age = Double(max(0, words.day.distance(to: day)))
        return sum + words.authority * publicity * pow(0.5, age / model.commitmentHalfLife)
      }
      return Commitment(
        party: dossier.sides[highest.side].id, issue: dossier.issues[highest.issue].id, option: key[2],
        strength: strength, count: group.count, highest: highest.speaker, authority: highest.authority, last: last,
        claims: group.sorted { $0.day < $1.day }.flatMap(\.claims))
    }
    return commitments.sorted { ($1.strength, $0.issue, $0.party) < ($0.strength, $1.issue, $1.party) }
  }
}
