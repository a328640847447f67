public import ParleyText

/// The people, offices and parties that are known beforehand; empty for news about which nothing is known.
public struct Cast: Sendable, Hashable, Codable {
  public var people: [Person]
  public var parties: [Party]
  /// The time under study, where it is known: it tells the year of a page that names none.
  public var from: Day?
  public var to: Day?

  public init(people: [Person] = [], parties: [Party] = [], from: Day? = nil, to: Day? = nil) {
    self.people = people
    self.parties = parties
    self.from = from
    self.to = to
  }

  /// Somebody (or an institution) who may speak.
  public struct Person: Sendable, Hashable, Codable, Identifiable {
    public var id: String
    /// Names and their spellings in any alphabet, base form; the first is the one to show.
    public var names: [String]
    public var isInstitution: Bool
    public var offices: [Office]

    public init(id: String, names: [String], isInstitution: Bool = false, offices: [Office] = []) {
      self.id = id
      self.names = names
      self.isInstitution = isInstitution
      self.offices = offices
    }
  }

  /// An office held for a time, under the names by which texts refer to it ("Foreign Minister of Russia", "глава МИД").
  public struct Office: Sendable, Hashable, Codable {
    public var titles: [String]
    public var party: String?
    public var from: Day?
    public var to: Day?

    public init(titles: [String], party: String? = nil, from: Day? = nil, to: Day? = nil) {
      self.titles = titles
      self.party = party
      self.from = from
      self.to = to
    }
  }

  /// A side, with the names that stand for it as a speaker ("Moscow", "the Kremlin", "Київ").
  public struct Party: Sendable, Hashable, Codable, Identifiable {
    public var id: String
    public var names: [String]

    public init(id: String, names: [String]) {
      self.id = id
      self.names = names
    }
  }
}
