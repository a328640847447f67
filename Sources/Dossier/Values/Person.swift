public import ParleyText

/// Somebody, or an institution, who speaks in the negotiation or about it.
public struct Person: Sendable, Hashable, Identifiable {
  public var id: String
  /// The name to show.
  public var name: String
  /// Further names and spellings, by language.
  public var names: [Language: [String]]
  public var isInstitution: Bool
  public var roles: [Role]

  public init(
    id: String, name: String, names: [Language: [String]] = [:], isInstitution: Bool = false, roles: [Role] = []
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.isInstitution = isInstitution
    self.roles = roles
  }

  /// The role held on a day; where several are, the one with the most authority.
  public func role(on day: Day) -> Role? {
    roles.filter { $0.holds(on: day) }.max { $0.authority < $1.authority }
  }
}

/// In what capacity a person speaks, from when to when.
public struct Role: Sendable, Hashable {
  public var party: String
  /// The title to show.
  public var title: String
  /// How texts name the office, by language: "Foreign Minister of Russia", «глава МИД России».
  public var titles: [Language: [String]]
  /// How much the words of its holder bind the party, 0…1 (1: the leader's own).
  public var authority: Double
  public var from: Day?
  public var to: Day?

  public init(
    party: String, title: String, titles: [Language: [String]] = [:], authority: Double, from: Day? = nil,
    to: Day? = nil
  ) {
    self.party = party
    self.title = title
    self.titles = titles
    self.authority = authority
    self.from = from
    self.to = to
  }

  public func holds(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}
