import ParleyDossier
import ParleyPicture
import ParleyText

/// What was seen, in English.
struct EvidenceText {
  private let names: Names

  init(_ dossier: Dossier) { names = Names(dossier) }

  func text(_ sight: Evidence.Sight) -> String {
    switch sight {
    case .held(let concession, let issue, let option, let days):
      "The concession of \(concession.words) on \(told(issue, option)) still held \(days) days later."
    case .takenBack(let concession, let issue, let option, let day):
      "The concession of \(concession.words) on \(told(issue, option)) was taken back on \(day.words)."
    case .voices(let found):
      "\(names.person(found.soft.speaker)) on \(found.soft.day.words) and \(names.person(found.hard.speaker)) on \(found.hard.day.words) said different things on \(names.issue(found.issue)): \(stance(found.soft, found.issue)) against \(stance(found.hard, found.issue))."
    case .deed(let concession, let issue, let day, let text):
      "After the concession of \(concession.words) on \(names.issue(issue)), on \(day.words): \(text)"
    case .friendly(let since): "Friendly words since \(since.words), and no concession."
    case .condition(let issue, let day, let words):
      "A condition on \(names.issue(issue)), \(day.words): “\(words)”."
    case .delay(let issue, let day, let from, let to):
      "On \(names.issue(issue)) it asked for time on \(day.words): from \(names.option(from, of: issue)) to \(names.option(to, of: issue))."
    }
  }

  /// Where a concession led: "“Crimea”, to “Talks over fifteen years”,".
  private func told(_ issue: String, _ option: Int) -> String {
    "\(names.issue(issue)), to \(names.option(option, of: issue)),"
  }

  private func stance(_ voice: Contradiction.Voice, _ issue: String) -> String {
    (voice.refuses ? "refusing " : "") + names.option(voice.option, of: issue)
  }
}
