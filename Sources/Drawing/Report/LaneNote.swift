public import ParleyDossier
public import ParleyForesight
public import ParleyPicture
import ParleyText

/// What stands beside a lane: how far apart, what moved last, how firmly bound.
public struct LaneNote: Sendable {
  private let lane: Gap.Lane
  private let dossier: Dossier

  public init(_ lane: Gap.Lane, _ dossier: Dossier) {
    self.lane = lane
    self.dossier = dossier
  }

  public var text: String { [distance, movement].compactMap { $0 }.joined(separator: "   ") }

  public var distance: String {
    let silent = lane.stands.filter(\.isSilent).map { dossier.party($0.party)?.name ?? $0.party }
    if silent.count == lane.stands.count { return "nobody has spoken of it" }
    if !silent.isEmpty { return "\(silent.joined(separator: " and ")) silent" }
    guard let steps = lane.stepsApart else { return "" }
    return steps == 0 ? "same option" : "\(Verdict.count(steps, "step")) apart"
  }

  public var movement: String? {
    if let shift = lane.lastShift { return ShiftSentence(shift, dossier).short }
    guard let strongest = lane.commitments.max(by: { $0.count < $1.count }), strongest.count > 1 else {
      return lane.stands.allSatisfy(\.isSilent) ? nil : "no movement"
    }
    let name = dossier.party(strongest.party)?.name ?? strongest.party
    return "no movement; \(name) bound by \(Verdict.count(strongest.count, "public demand"))"
  }
}

/// A shift in words.
public struct ShiftSentence: Sendable {
  private let shift: Shift
  private let dossier: Dossier

  public init(_ shift: Shift, _ dossier: Dossier) {
    self.shift = shift
    self.dossier = dossier
  }

  public var short: String {
    let verb =
      switch shift.direction {
      case .concession: "gave way"
      case .hardening: "hardened"
      case .return: "went back"
      }
    return
      "\(dossier.party(shift.party)?.name ?? shift.party) \(verb) on \(shift.date.words) (\(Verdict.figure(shift.probability)))"
  }

  public var text: String {
    let issue = dossier.issue(shift.issue)
    let what = shift.what == .position ? "its position" : "what it signals it could accept"
    let from = issue.map { $0.options[shift.from].label } ?? ""
    let to = issue.map { $0.options[shift.to].label } ?? ""
    let outcome =
      switch shift.outcome {
      case .held: "It has held since."
      case .takenBack(let day): "It was taken back by \(day.words)."
      }
    return "\(short), \(issue?.name ?? shift.issue): \(what) went from “\(from)” to “\(to)”. \(outcome)"
  }
}

/// A contradiction in words.
public struct ContradictionSentence: Sendable {
  private let contradiction: Contradiction
  private let dossier: Dossier

  public init(_ contradiction: Contradiction, _ dossier: Dossier) {
    self.contradiction = contradiction
    self.dossier = dossier
  }

  public var text: String {
    let party = dossier.party(contradiction.party)?.name ?? contradiction.party
    let issue = dossier.issue(contradiction.issue)
    func voice(_ voice: Contradiction.Voice) -> String {
      let name = dossier.person(voice.speaker)?.name ?? voice.speaker
      let option = issue?.options[voice.option].label ?? ""
      return "\(name) on \(voice.day.words) (\(voice.refuses ? "against “\(option)”" : "“\(option)”"))"
    }
    return
      "\(party) speaks with two voices on “\(issue?.name ?? contradiction.issue)”: \(voice(contradiction.soft)) against \(voice(contradiction.hard))."
  }
}
