public import ParleyText

/// Who is behind a statement, as far as the reader could tell.
public struct Speaker: Sendable, Hashable, Codable {
  /// The fullest name found in the article, in its base form where that could be made ("Volodymyr Zelensky", "Дмитрий Песков").
  public var name: String?
  /// The identifier in the ``Cast``, where the name or the office leads to one of its people.
  public var person: String?
  /// The party, where the source is a side as a whole or its institution ("Moscow", "the Ukrainian delegation").
  public var party: String?
  /// The span that names the speaker, which for a pronoun stands earlier in the text.
  public var antecedent: TextSpan?
  public var how: How
  /// Further people, where several speak with one voice.
  public var others: [String]
  /// For whom a spokesman speaks, where the text says so: a person or a body.
  public var onBehalfOf: String?

  public init(
    name: String? = nil, person: String? = nil, party: String? = nil, antecedent: TextSpan? = nil,
    how: How = .unknown, others: [String] = []
  ) {
    self.name = name
    self.person = person
    self.party = party
    self.antecedent = antecedent
    self.how = how
    self.others = others
  }

  public enum How: String, Sendable, Hashable, Codable, CaseIterable {
    /// Named in the source itself.
    case named
    /// A later surname tied to an earlier full name.
    case surname
    /// A pronoun or description resolved to somebody named before.
    case pronoun, description
    /// The holder of an office on that date.
    case office
    /// The article's byline, in an address or a column in the first person.
    case byline
    /// A label before the words, as in transcripts.
    case label
    /// A side or an institution as a whole.
    case collective
    case unknown
  }
}
