public import ParleyText

/// The situation on the ground on an issue from a day on.
public struct Fact: Sendable, Hashable, Identifiable {
  public var id: String
  public var issue: String
  /// The option that comes nearest to the situation on the ground.
  public var option: String
  public var from: Day
  /// The last day, where the situation ended.
  public var to: Day?
  public var text: String
  /// The text in further languages.
  public var texts: [Language: String]
  /// Where it can be checked: an address or a citation.
  public var source: String?

  public init(
    id: String, issue: String, option: String, from: Day, to: Day? = nil, text: String, source: String? = nil,
    texts: [Language: String] = [:]
  ) {
    self.id = id
    self.issue = issue
    self.option = option
    self.from = from
    self.to = to
    self.text = text
    self.texts = texts
    self.source = source
  }
}

/// A dated event that the analyst knows of: a meeting, a battle, a vote.
public struct Milestone: Sendable, Hashable, Identifiable {
  public var id: String
  public var kind: Kind
  public var from: Day
  public var to: Day?
  public var text: String
  /// The text in further languages.
  public var texts: [Language: String]
  public var parties: [String]
  /// For a battle, the party that it went well for.
  public var favours: String?
  public var source: String?

  public init(
    id: String, kind: Kind, from: Day, to: Day? = nil, text: String, parties: [String] = [], favours: String? = nil,
    source: String? = nil, texts: [Language: String] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.from = from
    self.to = to
    self.text = text
    self.texts = texts
    self.parties = parties
    self.favours = favours
    self.source = source
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable { case meeting, call, battle, vote, deed, other }
}
