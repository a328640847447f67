import ParleyCoding
import ParleyDossier
import ParleyText

/// What one claimant said on one day about one issue, however many outlets carried it.
struct Testimony: Sendable {
  var claims: [String]
  var side: Int
  var issue: Int
  /// The person's identifier, or the claimant as written.
  var speaker: String
  /// A number for the speaker, the same in all testimonies.
  var voice: Int
  /// Where the words stand; nil where they only refuse.
  var stand: Int?
  /// What they refuse.
  var refused: Int?
  var stance: Claim.Stance
  var act: Act
  var condition: String?
  var day: Day
  /// Authority × reliability of the outlet × confidence of the coding × (1 − hedge); the highest of its copies.
  var weight: Double
  /// Reliability of the outlet × confidence of the coding: probability that the words are what they seem.
  var credence: Double
  var authority: Double
  var publishers: Set<String>

  enum Act: Sendable { case conceding, other }

  /// What of it the filters ask for.
  var utterance: Utterance {
    Utterance(
      voice: voice, stand: stand, refused: refused, stance: stance, act: act, isConditional: condition != nil, day: day,
      weight: weight)
  }

  /// Whether the words hold out for where they stand, by demanding it or by refusing all else.
  var isDemand: Bool { stand != nil && (stance == .demands || stance == .rejects) }
}

extension Claim.Stance {
  /// How directly the words tell the speaker's own position, 0…1.
  var directness: Double {
    switch self {
    case .demands, .offers, .accepts, .rejects: 1
    case .floats: 0.8
    case .threatens: 0.5
    case .denies, .reports: 0.3
    }
  }
}
