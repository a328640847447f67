public import ParleyDossier
public import ParleyForesight
import ParleyPicture
import ParleyText

/// What stands beside a lane: how far apart, what moved last, how firmly bound.
public struct LaneNote: Sendable {
  private let lane: Gap.Lane
  private let telling: Telling
  private var words: Words { telling.words }

  public init(_ lane: Gap.Lane, _ telling: Telling) {
    self.lane = lane
    self.telling = telling
  }

  public init(_ lane: Gap.Lane, _ dossier: Dossier) { self.init(lane, Telling(dossier)) }

  public var text: String { [distance, movement].compactMap { $0 }.joined(separator: "   ") }

  public var distance: String {
    let silent = lane.stands.filter(\.isSilent).map { telling.party($0.party) }
    if silent.count == lane.stands.count { return words["lane.unspoken"] }
    if !silent.isEmpty { return words("lane.silent", ["parties": words.list(silent), "count": silent.count]) }
    guard let steps = lane.stepsApart else { return "" }
    return steps == 0 ? words["lane.same"] : words("lane.apart", ["steps": steps])
  }

  public var movement: String? {
    if let shift = lane.lastShift { return ShiftSentence(shift, telling).short }
    guard let strongest = lane.commitments.max(by: { $0.count < $1.count }), strongest.count > 1 else {
      return lane.stands.allSatisfy(\.isSilent) ? nil : words["lane.no-movement"]
    }
    return words("lane.bound", ["party": telling.party(strongest.party), "demands": strongest.count])
  }
}
