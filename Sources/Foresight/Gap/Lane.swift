import ParleyDossier
public import ParleyPicture
import ParleyText

extension Gap {
  /// One issue as the answer shows it: where each side stands, how far it could go, what moved.
  public struct Lane: Sendable {
    public let issue: String
    public let name: String
    /// The options' identifiers and places, ascending.
    public let options: [String]
    public let places: [Double]
    public let stands: [Stand]
    /// Option-steps between the sides' most probable positions, the farthest two; nil where a side is silent.
    public let stepsApart: Int?
    /// Whether a side's limit on it blocks at the middle of what is known.
    public let blocks: Bool
    /// The latest shift of a position, where there is one.
    public let lastShift: Shift?
    /// The strongest commitment of each side.
    public let commitments: [Commitment]
  }

  /// Where one side stands on an issue.
  public struct Stand: Sendable {
    public let party: String
    public let isSilent: Bool
    public let mean: Double
    /// 80% of the probability.
    public let interval: ClosedRange<Double>
    /// Index of the most probable option.
    public let mode: Int
    /// Probability that each option is acceptable.
    public let acceptance: [Double]
    public let claims: [String]

    /// Indices of the options that are acceptable with at least one half.
    public var accepted: [Int] { acceptance.indices.filter { acceptance[$0] >= 0.5 } }
  }

  static func lanes(of picture: Picture, blockingNow: Set<String>) -> [Lane] {
    let day = picture.days.upperBound
    return picture.dossier.issues.map { issue in
      let stands = picture.dossier.sides.compactMap { side in stand(of: side.id, on: issue.id, in: picture, day: day) }
      let modes = stands.map(\.mode)
      let apart = stands.contains(where: \.isSilent) ? nil : (modes.max() ?? 0) - (modes.min() ?? 0)
      return Lane(
        issue: issue.id, name: issue.name, options: issue.options.map(\.id), places: issue.places, stands: stands,
        stepsApart: apart, blocks: blockingNow.contains(issue.id),
        lastShift: picture.shifts.last { $0.issue == issue.id && $0.what == .position },
        commitments: picture.dossier.sides.compactMap { side in
          picture.commitments.first { $0.party == side.id && $0.issue == issue.id }
        })
    }
  }

  private static func stand(of party: String, on issue: String, in picture: Picture, day: Day) -> Stand? {
    guard let position = picture.position(of: party, on: issue),
      let acceptance = picture.acceptance(of: party, on: issue)
    else { return nil }
    return Stand(
      party: party, isSilent: position.isSilent, mean: position.mean(on: day),
      interval: position.interval(on: day, coverage: picture.model.coverage), mode: position.mode(on: day),
      acceptance: position.distribution.places.indices.map { acceptance.probability(ofAccepting: $0, on: day) },
      claims: position.claims)
  }
}
