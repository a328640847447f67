/// What one actor proposes to another.
struct ChallengeOffer: Hashable, Sendable {
  /// How the challenge ends.
  enum Kind: Hashable, Sendable {
    /// Both expect to gain, the challenger more.
    case confrontation
    /// The challenger expects to gain, the other to lose less than that.
    case compromise
    /// The challenger expects to gain, the other to lose more than that.
    case capitulation

    /// What the challenged actor does, as re-implementations print it.
    var words: String {
      switch self {
      case .confrontation: "loses confrontation to"
      case .compromise: "compromises with"
      case .capitulation: "capitulates to"
      }
    }
  }

  /// Who makes it.
  let by: Int
  let kind: Kind
  /// What who gets it expects from a challenge of its own, and what the challenger expects.
  let own: Double
  let challengers: Double
  /// Where who gets it stands, and where it goes if it takes it.
  let from: Double
  let position: Double

  /// The outcome of a challenge, or nil when the challenger expects no gain, or the other more than it.
  init?(by challenger: Int, own: Double, challengers: Double, from: Double, to: Double) {
    if challengers > own, own > 0 {
      kind = .confrontation
      position = to
    } else if challengers > 0, own < 0, challengers > -own {
      kind = .compromise
      position = from + (to - from) * (-own / challengers)
    } else if challengers > 0, own < 0, challengers < -own {
      kind = .capitulation
      position = to
    } else {
      return nil
    }
    self.by = challenger
    self.own = own
    self.from = from
    self.challengers = challengers
  }
}
