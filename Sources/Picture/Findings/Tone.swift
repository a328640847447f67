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

  static func tones(of claims: [Claim], dossier: Dossier) -> [Tone] {
    let places = Places(dossier)
    var words = Array(repeating: [Words](), count: dossier.sides.count)
    for claim in claims {
      guard let side = claim.party.flatMap({ places.sides[$0] }) else { continue }
      let counted = claim.authority * claim.confidence
      words[side].append(
        Words(
          day: claim.day, tone: claim.tone, weight: counted.isFinite ? min(max(counted, 0.01), 1) : 0.01,
          claim: claim.id))
    }
    return dossier.sides.indices.map { Tone(party: dossier.sides[$0].id, days: entries(of: words[$0])) }
  }

  private struct Words {
    var day: Day
    var tone: Double
    var weight: Double
    var claim: String
  }

  private static func entries(of words: [Words]) -> [Entry] {
    var (sum, weight, squares) = (0.0, 0.0, 0.0)
    var last: Day?
    return Dictionary(grouping: words, by: \.day).sorted { $0.key < $1.key }.map { day, words in
      let fade = last.map { pow(0.5, Double($0.distance(to: day)) / halfLife) } ?? 1
      sum *= fade
      weight *= fade
      squares *= fade * fade
      last = day
      for entry in words {
        sum += entry.weight * entry.tone
        weight += entry.weight
        squares += entry.weight * entry.weight
      }
      let value = sum / weight
      let number = weight * weight / squares
      return Entry(
        day: day, value: value, error: max(0, 1 - value * value).squareRoot() / (number + 1).squareRoot(),
        claims: words.map(\.claim).sorted())
    }
  }
}
