public import ParleyDossier
public import ParleyPicture
import ParleyText

/// A shift in words.
public struct ShiftSentence: Sendable {
  private let shift: Shift
  private let telling: Telling
  private var words: Words { telling.words }

  public init(_ shift: Shift, _ telling: Telling) {
    self.shift = shift
    self.telling = telling
  }

  public init(_ shift: Shift, _ dossier: Dossier) { self.init(shift, Telling(dossier)) }

  public var short: String {
    let values: [String: any Filling] = [
      "party": telling.party(shift.party), "day": shift.date, "chance": Share(shift.probability),
    ]
    return switch shift.direction {
    case .concession: words("shift.concession", values)
    case .hardening: words("shift.hardening", values)
    case .return: words("shift.return", values)
    }
  }

  public var text: String {
    let outcome =
      switch shift.outcome {
      case .held: words["shift.held"]
      case .takenBack(let day): words("shift.taken-back", ["day": day])
      }
    let values: [String: any Filling] = [
      "short": short, "issue": telling.issue(shift.issue), "from": telling.option(shift.from, of: shift.issue),
      "to": telling.option(shift.to, of: shift.issue), "outcome": outcome,
    ]
    return shift.what == .position ? words("shift.position", values) : words("shift.acceptance", values)
  }
}
