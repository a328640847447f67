import ParleyCoding
import ParleyDossier
public import ParleyText

/// What a side demands on an issue, held against the situation on the ground over time.
public struct FactGap: Sendable, Hashable {
  public let party: String
  public let issue: String
  /// The demanded option's index.
  public let option: Int
  public let firstDemanded: Day
  public let lastDemanded: Day
  public let claims: [String]
  /// In order, without gaps, from the first day under study.
  public let stretches: [Stretch]

  /// The standing on the last day known.
  public var now: Standing { stretches.last?.standing ?? .unknown }

  public struct Stretch: Sendable, Hashable {
    public let from: Day
    public let to: Day
    public let standing: Standing
    /// The facts that it rests on.
    public let facts: [String]
  }

  public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
    /// The situation on the ground already gives it, or more.
    case held
    /// One option short of it, or what the side would get by prevailing, which it believes the likelier end.
    case withinReach = "within-reach"
    case outOfReach = "out-of-reach"
    /// The dossier has no fact on the issue.
    case unknown
  }
}

extension FactGap {
  /// - Complexity: O(demanded options × changes of facts).
  static func gaps(
    in testimonies: [Testimony], dossier: Dossier, orientations: [Orientation], days: ClosedRange<Day>
  ) -> [FactGap] {
    let demands = testimonies.filter(\.isDemand)
    let groups = Dictionary(grouping: demands) { [$0.side, $0.issue, $0.stand ?? 0] }
    let gaps = groups.map { key, group in
      let (side, issue, option) = (dossier.sides[key[0]].id, dossier.issues[key[1]], key[2])
      let orientation = orientations[key[0] * dossier.issues.count + key[1]]
      let ground = Ground(dossier: dossier, issue: issue, side: side, orientation: orientation)
      let said = group.map(\.day).sorted()
      return FactGap(
        party: side, issue: issue.id, option: option, firstDemanded: said.first ?? days.lowerBound,
        lastDemanded: said.last ?? days.lowerBound,
        claims: group.sorted { $0.day < $1.day }.flatMap(\.claims),
        stretches: ground.stretches(for: option, days: days))
    }
    return gaps.sorted { ($0.issue, $0.party, $0.option) < ($1.issue, $1.party, $1.option) }
  }
}

/// The situation on the ground on one issue, as one side sees it.
private struct Ground {
  let facts: [Fact]
  let issue: Issue
  let orientation: Orientation
  /// The rank that prevailing would give the side, where it believes that it will.
  let hoped: Int?

  init(dossier: Dossier, issue: Issue, side: String, orientation: Orientation) {
    facts = dossier.facts.filter { $0.issue == issue.id }
    self.issue = issue
    self.orientation = orientation
    guard let war = dossier.outlook.war, let belief = war.beliefs[side]?.mean,
      let option = war.terms[side]?[issue.id].flatMap(issue.index(of:))
    else {
      hoped = nil
      return
    }
    let prevails = side == dossier.sides.first?.id ? belief : 1 - belief
    hoped = prevails >= 0.5 ? orientation.rank[option] : nil
  }

  func stretches(for option: Int, days: ClosedRange<Day>) -> [FactGap.Stretch] {
    var starts = Set([days.lowerBound])
    for fact in facts {
      starts.insert(fact.from)
      if let to = fact.to { starts.insert(to.advanced(by: 1)) }
    }
    let cuts = starts.filter(days.contains).sorted()
    var result: [FactGap.Stretch] = []
    for (index, start) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].advanced(by: -1) : days.upperBound
      let holding = facts.filter { $0.from <= start && start <= ($0.to ?? days.upperBound) }
      let standing = standing(of: option, under: holding)
      if let last = result.last, last.standing == standing, last.facts == holding.map(\.id) {
        result[result.count - 1] = FactGap.Stretch(
          from: last.from, to: end, standing: standing, facts: last.facts)
      } else {
        result.append(FactGap.Stretch(from: start, to: end, standing: standing, facts: holding.map(\.id)))
      }
    }
    return result
  }

  /// The latest fact decides where several hold.
  private func standing(of option: Int, under holding: [Fact]) -> FactGap.Standing {
    guard let fact = holding.max(by: { $0.from < $1.from }), let ground = issue.index(of: fact.option) else {
      return .unknown
    }
    let (demanded, given) = (orientation.rank[option], orientation.rank[ground])
    if given <= demanded { return .held }
    if given - demanded == 1 { return .withinReach }
    if let hoped, hoped <= demanded { return .withinReach }
    return .outOfReach
  }
}
