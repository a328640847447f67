import ParleyBargaining
import ParleyDossier
import ParleyPicture
import ParleyText

/// The red lines that the dossier gives, as they bind on the picture's day.
struct GivenRedLines {
  private let dossier: Dossier
  private let day: Day

  init(_ dossier: Dossier, on day: Day) {
    self.dossier = dossier
    self.day = day
  }

  init(_ picture: Picture) { self.init(picture.dossier, on: picture.asOf) }

  /// What each red line refuses, as constraints on issues by their number.
  ///
  /// On an issue whose red lines leave nothing, there are none: what the sides accept shows that it blocks, and the nearest
  /// agreement says which line would have to be crossed.
  func constraints(on issues: [String]) -> [Constraint] {
    issues.enumerated().flatMap { number, id -> [Constraint] in
      guard let issue = dossier.issue(id) else { return [] }
      let lines = dossier.sides.compactMap { side -> (side: String, options: Set<Int>)? in
        let options = refused(by: side.id, on: issue)
        return options.isEmpty ? nil : (side.id, options)
      }
      guard lines.reduce(into: Set<Int>(), { $0.formUnion($1.options) }).count < issue.options.count else { return [] }
      return lines.map { .redLine("\($0.side): \(id)", issue: number, refuses: $0.options) }
    }
  }

  /// Indices of the options beyond a side's red line; none where it has drawn none.
  func refused(by side: String, on issue: ParleyDossier.Issue) -> Set<Int> {
    guard let allowed = dossier.allowed(by: side, on: issue, at: day) else { return [] }
    return Set(issue.options.indices).subtracting(allowed)
  }
}

extension DistanceToYes.Acceptance {
  /// Surely as far as a red line allows.
  static func within(_ allowed: [Int], places: [Double], ideal: Double) -> Self {
    let farthest = allowed.max { abs(places[$0] - ideal) < abs(places[$1] - ideal) } ?? 0
    return .reach(places.indices.map { $0 == farthest ? 1 : 0 })
  }

  /// The same, with nothing beyond a red line: whoever seemed to go farther goes as far as the line.
  /// - Parameter allowed: the options that the line leaves; nil where there is none.
  func bounded(to allowed: [Int]?, places: [Double], ideal: Double) -> Self {
    guard let allowed, case .reach(var chances) = self,
      let worst = allowed.max(by: { abs(places[$0] - ideal) < abs(places[$1] - ideal) })
    else { return self }
    for option in chances.indices where !allowed.contains(option) {
      chances[worst] += chances[option]
      chances[option] = 0
    }
    return .reach(chances)
  }
}

extension Gap {
  /// A red line that is given, and whether the side's own words go beyond it.
  public struct RedLineStanding: Sendable, Hashable {
    public let party: String
    public let issue: String
    /// The worst option that it leaves.
    public let worst: String
    /// Whether an option beyond it has more probably than not been signalled as acceptable.
    public let isCrossedInWords: Bool
    public let said: String?
    public let source: String?
    /// The claims that show how far the side has gone.
    public let claims: [String]
  }

  static func redLines(of picture: Picture, issues: [String]) -> [RedLineStanding] {
    let dossier = picture.dossier
    return dossier.sides.flatMap { side in
      issues.compactMap { id -> RedLineStanding? in
        guard let issue = dossier.issue(id), let line = dossier.outlook.redLines[side.id]?[id],
          let allowed = dossier.allowed(by: side.id, on: issue, at: picture.asOf)
        else { return nil }
        let acceptance = picture.acceptance(of: side.id, on: id).flatMap { $0.isSilent ? nil : $0 }
        let accepted = acceptance?.accepted(on: picture.days.upperBound) ?? []
        return RedLineStanding(
          party: side.id, issue: id, worst: line.worst,
          isCrossedInWords: accepted.contains { !allowed.contains($0) }, said: line.said, source: line.source,
          claims: acceptance?.claims ?? [])
      }
    }
  }
}
