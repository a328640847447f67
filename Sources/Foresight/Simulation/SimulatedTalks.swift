public import ParleyCoding
public import ParleyDossier
public import ParleyText

/// A simulated negotiation with its truth.
public struct SimulatedTalks: Sendable {
  public let dossier: Dossier
  public let claims: [Claim]
  /// The option on each day where each side truly stands: side by side and issue by issue, as in a picture.
  public let truth: [[Int]]
  /// The option on each day where each side says that it stands.
  public let stated: [[Int]]
  /// Which sides feign.
  public let feigning: Set<String>

  /// Changes of the stated position that lasted for some days before the next.
  public func changes(lasting days: Int) -> [Change] {
    var result: [Change] = []
    for (track, path) in stated.enumerated() {
      var runs: [(start: Int, option: Int)] = []
      for (day, option) in path.enumerated() where runs.last?.option != option { runs.append((day, option)) }
      for (index, run) in runs.enumerated().dropFirst() {
        let end = index + 1 < runs.count ? runs[index + 1].start : path.count
        guard end - run.start >= days else { continue }
        result.append(
          Change(
            party: dossier.sides[track / dossier.issues.count].id,
            issue: dossier.issues[track % dossier.issues.count].id,
            date: dossier.span.lowerBound.advanced(by: run.start), from: runs[index - 1].option, to: run.option))
      }
    }
    return result
  }

  public struct Change: Sendable, Hashable {
    public let party: String
    public let issue: String
    public let date: Day
    public let from: Int
    public let to: Int
  }
}
