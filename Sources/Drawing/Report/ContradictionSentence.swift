public import ParleyDossier
public import ParleyPicture
import ParleyText

/// A contradiction in words.
public struct ContradictionSentence: Sendable {
  private let contradiction: Contradiction
  private let telling: Telling

  public init(_ contradiction: Contradiction, _ telling: Telling) {
    self.contradiction = contradiction
    self.telling = telling
  }

  public init(_ contradiction: Contradiction, _ dossier: Dossier) { self.init(contradiction, Telling(dossier)) }

  public var text: String {
    telling.words(
      "contradiction",
      [
        "party": telling.party(contradiction.party), "issue": telling.issue(contradiction.issue),
        "soft": voice(contradiction.soft), "hard": voice(contradiction.hard),
      ])
  }

  private func voice(_ voice: Contradiction.Voice) -> String {
    telling.words(
      voice.refuses ? "contradiction.refuses" : "contradiction.says",
      [
        "speaker": telling.person(voice.speaker), "day": voice.day,
        "option": telling.option(voice.option, of: contradiction.issue),
      ])
  }
}
