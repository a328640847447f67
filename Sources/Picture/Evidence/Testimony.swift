import ParleyCoding
import ParleyDossier
import ParleyText

/// What one claimant said on one day about one option, however many outlets carried it.
struct Testimony: Sendable {
  var claims: [String]
  var side: Int
  var issue: Int
  /// The person's identifier, or the claimant as written.
  var speaker: String
  var option: Int
  var stance: Claim.Stance
  var act: Act
  var condition: String?
  var day: Day
  /// Authority × reliability of the outlet × confidence of the coding × (1 − hedge); the highest of its copies.
  var weight: Double
  var authority: Double
  var publishers: Set<String>

  enum Act: Sendable { case conceding, other }

  /// Whether the words stand for the option rather than against it.
  var affirms: Bool { stance.affirms }
  /// Whether the words signal that the option could be lived with.
  var signals: Bool {
    switch stance {
    case .accepts, .offers, .floats: true
    case .demands: condition != nil
    default: false
    }
  }
}

extension Claim.Stance {
  var affirms: Bool { self != .rejects && self != .denies }

  /// How directly the words tell the speaker's own position, 0…1.
  var directness: Double {
    switch self {
    case .demands, .offers, .accepts, .rejects: 1
    case .floats, .denies: 0.6
    case .threatens: 0.5
    case .reports: 0.3
    }
  }
}
