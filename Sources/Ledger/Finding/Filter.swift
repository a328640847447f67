public import ParleyText

/// What to list: every part that is given must hold.
public struct Filter: Sendable, Hashable {
  /// Identifier of a person or part of the speaker's name.
  public var speaker: String?
  public var party: String?
  public var issue: String?
  public var option: String?
  public var from: Day?
  public var to: Day?
  /// Only what was known by then (published).
  public var knownBy: Day?
  public var language: Language?
  public var publisher: String?
  /// Words that the statement must contain, in any inflected form.
  public var words: String?
  public var article: String?
  /// Identifiers to be among.
  public var ids: [String]?
  public var reviewed: Bool?
  /// Only what comes after the claim with this identifier, in the order of the list; pages of a long list are asked for by
  /// the last row of the one before, which costs the same on every page.
  public var after: String?
  public var limit: Int?
  public var offset: Int

  public init(
    speaker: String? = nil, party: String? = nil, issue: String? = nil, option: String? = nil, from: Day? = nil,
    to: Day? = nil, knownBy: Day? = nil, language: Language? = nil, publisher: String? = nil, words: String? = nil,
    article: String? = nil, ids: [String]? = nil, reviewed: Bool? = nil, after: String? = nil, limit: Int? = nil,
    offset: Int = 0
  ) {
    self.speaker = speaker
    self.party = party
    self.issue = issue
    self.option = option
    self.from = from
    self.to = to
    self.knownBy = knownBy
    self.language = language
    self.publisher = publisher
    self.words = words
    self.article = article
    self.ids = ids
    self.reviewed = reviewed
    self.after = after
    self.limit = limit
    self.offset = offset
  }
}
