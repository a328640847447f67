import ParleyDrawing
import ParleyForesight

/// A piece of evidence in the reader's language; what an analyst wrote as the dossier has it in that language.
struct EvidenceSentence {
  private let evidence: ParleyForesight.Evidence
  private let telling: Telling
  private var words: Words { telling.words }

  init(_ evidence: ParleyForesight.Evidence, _ telling: Telling) {
    self.evidence = evidence
    self.telling = telling
  }

  /// The fact or event that it rests on.
  private var deed: String? {
    telling.dossier.facts.first { evidence.sources.contains($0.id) }?.text
      ?? telling.dossier.milestones.first { evidence.sources.contains($0.id) }?.text
  }

  var text: String {
    switch evidence.sight {
    case nil: telling.dossier.outlook.evidence.first { $0.id == evidence.id }?.text ?? evidence.text
    case .held(let concession, let issue, let option, let days):
      words(
        "evidence.held",
        [
          "day": concession, "issue": telling.issue(issue), "option": telling.option(option, of: issue), "count": days,
        ])
    case .takenBack(let concession, let issue, let option, let back):
      words(
        "evidence.taken-back",
        ["day": concession, "issue": telling.issue(issue), "option": telling.option(option, of: issue), "back": back])
    case .voices(let found): ContradictionSentence(found, telling).text
    case .deed(let concession, let issue, let day, let text):
      words(
        "evidence.deed", ["concession": concession, "issue": telling.issue(issue), "day": day, "text": deed ?? text])
    case .friendly(let since): words("evidence.friendly", ["day": since])
    case .condition(let issue, let day, let said):
      words("evidence.condition", ["issue": telling.issue(issue), "day": day, "words": said])
    case .delay(let issue, let day, let from, let to):
      words(
        "evidence.delay",
        [
          "issue": telling.issue(issue), "day": day, "from": telling.option(from, of: issue),
          "to": telling.option(to, of: issue),
        ])
    }
  }
}
