/// The kinds of evidence on a side's intentions that a picture shows by itself.
public enum EvidenceKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A concession that held for two weeks or more.
  case concessionHeld = "concession-held"
  case concessionTakenBack = "concession-taken-back"
  /// Two speakers of the side contradict each other within two weeks, and no shift explains it.
  case twoVoices = "two-voices"
  /// The situation on the ground moved towards the side's ideal, or it fought, soon after it conceded.
  case deedAgainstWords = "deed-against-words"
  /// The situation on the ground moved away from the side's ideal soon after it conceded.
  case deedWithWords = "deed-with-words"
  /// Two weeks of friendly words about the talks without a concession.
  case warmWordsOnly = "warm-words-only"
  /// Something was offered under a condition.
  case conditionAttached = "condition-attached"
  /// The side hardened, or refused something, on a meeting or a ceasefire.
  case delay

  /// What it looks like, for a table.
  public var text: String {
    switch self {
    case .concessionHeld: "a concession held"
    case .concessionTakenBack: "a concession was taken back"
    case .twoVoices: "the side spoke with two voices"
    case .deedAgainstWords: "deeds went against the words"
    case .deedWithWords: "deeds went with the words"
    case .warmWordsOnly: "friendly words, but no movement"
    case .conditionAttached: "an offer came with a condition"
    case .delay: "a meeting or a ceasefire was put off"
    }
  }
}

/// The four explanations that every table starts from, unless the dossier names its own.
public enum DefaultHypothesis: String, Sendable, Hashable, Codable, CaseIterable {
  case sincere
  case headFake = "head-fake"
  case goodCopBadCop = "good-cop-bad-cop"
  case playingForTime = "playing-for-time"

  public var text: String {
    switch self {
    case .sincere: "means what it says and looks for an agreement"
    case .headFake: "feigns movement that it does not mean"
    case .goodCopBadCop: "plays soft and hard voices against each other to raise the pressure"
    case .playingForTime: "talks to gain time"
    }
  }

  /// Names by which dossiers may call it.
  init?(name: String) {
    switch name {
    case "serious": self = .sincere
    default: self.init(rawValue: name)
    }
  }

  /// P(a piece of this kind is seen | the hypothesis), our judgement; a dossier may change each.
  public func likelihood(of kind: EvidenceKind) -> Double {
    switch (kind, self) {
    case (.concessionHeld, .sincere): 0.7
    case (.concessionHeld, .headFake): 0.15
    case (.concessionHeld, .goodCopBadCop): 0.35
    case (.concessionHeld, .playingForTime): 0.2
    case (.concessionTakenBack, .sincere): 0.1
    case (.concessionTakenBack, .headFake): 0.5
    case (.concessionTakenBack, .goodCopBadCop): 0.3
    case (.concessionTakenBack, .playingForTime): 0.35
    case (.twoVoices, .sincere): 0.15
    case (.twoVoices, .headFake): 0.35
    case (.twoVoices, .goodCopBadCop): 0.7
    case (.twoVoices, .playingForTime): 0.3
    case (.deedAgainstWords, .sincere): 0.15
    case (.deedAgainstWords, .headFake): 0.6
    case (.deedAgainstWords, .goodCopBadCop): 0.4
    case (.deedAgainstWords, .playingForTime): 0.5
    case (.deedWithWords, .sincere): 0.5
    case (.deedWithWords, .headFake): 0.1
    case (.deedWithWords, .goodCopBadCop): 0.25
    case (.deedWithWords, .playingForTime): 0.1
    case (.warmWordsOnly, .sincere): 0.2
    case (.warmWordsOnly, .headFake): 0.4
    case (.warmWordsOnly, .goodCopBadCop): 0.3
    case (.warmWordsOnly, .playingForTime): 0.6
    case (.conditionAttached, .sincere): 0.4
    case (.conditionAttached, .headFake): 0.3
    case (.conditionAttached, .goodCopBadCop): 0.4
    case (.conditionAttached, .playingForTime): 0.5
    case (.delay, .sincere): 0.2
    case (.delay, .headFake): 0.3
    case (.delay, .goodCopBadCop): 0.25
    case (.delay, .playingForTime): 0.65
    }
  }
}
