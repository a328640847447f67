public import ParleyDossier
public import ParleyText

/// What a dossier is about, as the API gives it.
public struct DossierRecord: Sendable, Codable {
  public var title: String
  public var from: Day
  public var to: Day
  public var languages: [Language]
  public var parties: [Party]
  public var people: [Person]
  public var issues: [Issue]
  public var milestones: [Milestone]
  public var facts: [Fact]
  public var shocks: [Shock]

  public struct Party: Sendable, Codable {
    public var id: String
    public var name: String
    public var kind: String
    /// Whether its agreement is asked for.
    public var isSide: Bool
    @Explicit public var speaksFor: String?

    enum CodingKeys: String, CodingKey {
      case id, name, kind
      case isSide = "is_side"
      case speaksFor = "speaks_for"
    }
  }

  public struct Person: Sendable, Codable {
    public var id: String
    public var name: String
    public var roles: [Role]
  }

  public struct Role: Sendable, Codable {
    public var party: String
    public var title: String
    public var authority: Double
    @Explicit public var from: Day?
    @Explicit public var to: Day?
  }

  public struct Issue: Sendable, Codable {
    public var id: String
    public var name: String
    public var question: String
    public var options: [Option]
  }

  public struct Option: Sendable, Codable {
    public var id: String
    public var label: String
    public var place: Double
  }

  public struct Milestone: Sendable, Codable {
    public var id: String
    public var kind: String
    public var from: Day
    @Explicit public var to: Day?
    public var text: String
    public var parties: [String]
  }

  public struct Fact: Sendable, Codable {
    public var id: String
    public var issue: String
    public var option: String
    public var from: Day
    @Explicit public var to: Day?
    public var text: String
  }

  public struct Shock: Sendable, Codable {
    public var id: String
    public var text: String
  }

  public init(_ dossier: Dossier) {
    title = dossier.title
    (from, to) = (dossier.span.lowerBound, dossier.span.upperBound)
    languages = dossier.languages
    parties = dossier.parties.map { party in
      Party(
        id: party.id, name: party.name, kind: party.kind.rawValue,
        isSide: dossier.sides.contains { $0.id == party.id }, speaksFor: party.speaksFor)
    }
    people = dossier.people.map { person in
      Person(
        id: person.id, name: person.name,
        roles: person.roles.map {
          Role(party: $0.party, title: $0.title, authority: $0.authority, from: $0.from, to: $0.to)
        })
    }
    issues = dossier.issues.map { issue in
      Issue(
        id: issue.id, name: issue.name, question: issue.question,
        options: issue.options.map { Option(id: $0.id, label: $0.label, place: $0.place) })
    }
    milestones = dossier.milestones.map {
      Milestone(id: $0.id, kind: $0.kind.rawValue, from: $0.from, to: $0.to, text: $0.text, parties: $0.parties)
    }
    facts = dossier.facts.map {
      Fact(id: $0.id, issue: $0.issue, option: $0.option, from: $0.from, to: $0.to, text: $0.text)
    }
    shocks = dossier.outlook.shocks.map { Shock(id: $0.id, text: $0.text) }
  }
}
