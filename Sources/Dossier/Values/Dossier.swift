public import ParleyText

/// One negotiation under study, as its files describe it: who negotiates, about what, and what is known beforehand.
///
/// A value that has been checked: every identifier that one part names exists in another, options lie in order on their
/// scales, roles end after they begin. Made by ``DossierLoader``.
public struct Dossier: Sendable, Hashable {
  public var title: String
  /// The title in further languages.
  public var titles: [Language: String]
  /// The sides whose agreement is asked for, two or more, in the order of `dossier.yaml`. The first side's ideal lies at 0
  /// of every scale and the second's at 1, unless the issue says otherwise.
  public var sides: [Party]
  /// Everybody else with a name: mediators, proxies, third parties.
  public var others: [Party]
  public var languages: [Language]
  /// The days under study.
  public var span: ClosedRange<Day>
  public var people: [Person]
  public var issues: [Issue]
  public var facts: [Fact]
  public var milestones: [Milestone]
  public var outlook: Outlook
  public var settings: Settings

  public init(
    title: String, sides: [Party], others: [Party] = [], languages: [Language], span: ClosedRange<Day>,
    people: [Person] = [], issues: [Issue] = [], facts: [Fact] = [], milestones: [Milestone] = [],
    outlook: Outlook = Outlook(), settings: Settings = Settings(), titles: [Language: String] = [:]
  ) {
    self.title = title
    self.titles = titles
    self.sides = sides
    self.others = others
    self.languages = languages
    self.span = span
    self.people = people
    self.issues = issues
    self.facts = facts
    self.milestones = milestones
    self.outlook = outlook
    self.settings = settings
  }

  public var parties: [Party] { sides + others }
  public func party(_ id: String) -> Party? { parties.first { $0.id == id } }
  public func issue(_ id: String) -> Issue? { issues.first { $0.id == id } }
  public func person(_ id: String) -> Person? { people.first { $0.id == id } }

  /// The side for which a party's words count: itself, or the side that it speaks for.
  public func side(of party: String) -> String? {
    if sides.contains(where: { $0.id == party }) { return party }
    return self.party(party)?.speaksFor
  }
}

extension Dossier {
  /// A side's ideal place on an issue, 0…1: what the issue says, else 0 for the first side and 1 for the second;
  /// nil for a further side about which the issue says nothing.
  public func ideal(of side: String, on issue: Issue) -> Double? {
    if let given = issue.ideals[side] { return given }
    switch sides.firstIndex(where: { $0.id == side }) {
    case 0: return 0
    case 1: return 1
    default: return nil
    }
  }
}
