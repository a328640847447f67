public import ParleyCoding
import ParleyDossier
import ParleyReading
public import ParleyText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a side speaks in and of the talks, from −1 (only refusals, charges, threats) to 1 (only assent, offers, support).
public struct Tone: Sendable, Hashable {
  public let party: String
  public let days: [Entry]

  /// The tone as of a day: older words count half after a week.
  public struct Entry: Sendable, Hashable {
    public let day: Day
    public let value: Double
    /// Standard error of `value`, from the words' effective number.
    public let error: Double
    /// The claims of this day.
    public let claims: [String]
  }

  public func entry(on day: Day) -> Entry? { days.last { $0.day <= day } }
}

extension Claim {
  /// −1, 0 or 1: material and verbal cooperation against conflict, the halves of PLOVER's quad classes; among those who
  /// only declare or assess, the stance decides.
  public var tone: Double {
    switch act {
    case .agree, .consult, .support, .concede, .cooperate, .aid, .retreat: 1
    case .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault: -1
    case .request, .declare, .assess, .deny:
      switch stance {
      case .accepts, .offers, .floats: 1
      case .rejects, .threatens: -1
      case .demands, .denies, .reports: 0
      }
    }
  }
}

extension Tone {
  private static let halfLife = 7.0

  static func tones(of claims: [Claim], dossier: Dossier, asOf: Day) -> [Tone] {
    let places = Places(dossier)
    var bySide: [Int: [Claim]] = [:]
    for claim in claims where claim.known <= asOf {
      if let side = claim.party.flatMap({ places.sides[$0] }) { bySide[side, default: []].append(claim) }
    }
    return dossier.sides.indices.map { side in
      Tone(party: dossier.sides[side].id, days: entries(of: bySide[side] ?? []))
    }
  }

  private static func entries(of claims: [Claim]) -> [Entry] {
    var (sum, weight, squares) = (0.0, 0.0, 0.0)
    var last: Day?
    return Dictionary(grouping: claims, by: \.day).sorted { $0.key < $1.key }.map { day, claims in
      let fade = last.map { pow(0.5, Double($0.distance(to: day)) / halfLife) } ?? 1
      sum *= fade
      weight *= fade
      squares *= fade * fade
      last = day
      for claim in claims {
        let counted = min(max(claim.authority * claim.confidence, 0.01), 1)
        sum += counted * claim.tone
        weight += counted
        squares += counted * counted
      }
      let value = sum / weight
      let number = weight * weight / squares
      return Entry(
        day: day, value: value, error: max(0, 1 - value * value).squareRoot() / (number + 1).squareRoot(),
        claims: claims.map(\.id).sorted())
    }
  }
}
