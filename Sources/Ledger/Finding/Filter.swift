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
  /// Leaves out what only repeats another: articles that are copies, and what a copy's statements and claims say again.
  public var once: Bool
  /// Only what says the same in copies of one story as the statement or claim with this identifier; of articles, those that carry the
  /// story of the one with this identifier.
  public var sameAs: String?
  /// Only what comes after the claim with this identifier, in the order of the list; pages of a long list are asked for by
  /// the last row of the one before, which costs the same on every page.
  public var after: String?
  public var limit: Int?
  public var offset: Int

  public init(
    speaker: String? = nil, party: String? = nil, issue: String? = nil, option: String? = nil, from: Day? = nil,
    to: Day? = nil, knownBy: Day? = nil, language: Language? = nil, publisher: String? = nil, words: String? = nil,
    article: String? = nil, ids: [String]? = nil, reviewed: Bool? = nil, once: Bool = false,
    sameAs: String? = nil, after: String? = nil, limit: Int? = nil,
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
    self.once = once
    self.sameAs = sameAs
    self.after = after
    self.limit = limit
    self.offset = offset
  }
}
