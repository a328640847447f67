public import ParleyForesight

/// A lane in letters, for a terminal: `|RU●--···|···░░░░···|··●UA|`.
///
/// `●` is the mean position with the side's identifier beside it, `-` its 80% spread, `░` options that all sides have
/// signalled they could accept.
public struct LaneText: Sendable {
  private let lane: Gap.Lane
  private let width: Int

  /// - Parameter width: characters between the outer bars, at least 12.
  public init(_ lane: Gap.Lane, width: Int = 39) {
    self.lane = lane
    self.width = max(12, width)
  }

  public func text() -> String {
    var cells = [Character](repeating: "·", count: width)
    let shared = Set(lane.stands.first.map { Set($0.accepted) } ?? []).intersection(
      lane.stands.dropFirst().reduce(Set(lane.places.indices)) { $0.intersection($1.accepted) })
    if lane.stands.allSatisfy({ !$0.isSilent }) {
      for option in shared { fill(&cells, cell(of: option), "░") }
    }
    let speaking = lane.stands.filter { !$0.isSilent }
    for stand in speaking { fill(&cells, column(stand.interval.lowerBound)...column(stand.interval.upperBound), "-") }
    for stand in speaking { cells[column(stand.mean)] = "●" }
    for stand in speaking { label(stand, &cells) }
    return "|" + String(cells) + "|"
  }

  private func column(_ place: Double) -> Int { min(width - 1, max(0, Int((place * Double(width - 1)).rounded()))) }

  /// The columns nearer to this option than to any other.
  private func cell(of option: Int) -> ClosedRange<Int> {
    let places = lane.places
    let low = option == 0 ? 0 : (places[option - 1] + places[option]) / 2
    let high = option == places.count - 1 ? 1 : (places[option] + places[option + 1]) / 2
    return column(low)...column(max(low, high))
  }

  private func fill(_ cells: inout [Character], _ range: ClosedRange<Int>, _ mark: Character) {
    for index in range { cells[index] = mark }
  }

  /// Writes the side's identifier beside its mark, on the side where there is room.
  private func label(_ stand: Gap.Stand, _ cells: inout [Character]) {
    let at = column(stand.mean)
    let letters = Array(stand.party.prefix(4))
    let left = at - letters.count
    let right = at + 1
    let leftFree = left >= 0 && !cells[left..<at].contains("●")
    let rightFree = right + letters.count <= width && !cells[right..<right + letters.count].contains("●")
    let toLeft = stand.mean < 0.5 ? leftFree : !rightFree
    guard toLeft ? leftFree : rightFree else { return }
    for (offset, letter) in letters.enumerated() { cells[(toLeft ? left : right) + offset] = letter }
  }
}
