public import ParleyText

/// The little that a new dossier needs: who talks, about what, when, in which languages.
public struct DossierOutline: Sendable, Hashable {
  public var title: String
  public var span: ClosedRange<Day>
  public var languages: [Language]
  /// The sides, two or more.
  public var sides: [Side]
  /// The name of a mediator, where there is one.
  public var mediator: String?
  public var speakers: [Speaker]
  /// Identifiers of ready-made issues; see ``IssueTemplate``.
  public var templates: [String]
  /// An issue of one's own; nil where ready-made ones will do.
  public var issue: OwnIssue?

  public init(
    title: String, span: ClosedRange<Day>, languages: [Language], sides: [Side], mediator: String? = nil,
    speakers: [Speaker] = [], templates: [String] = [], issue: OwnIssue? = nil
  ) {
    self.title = title
    self.span = span
    self.languages = languages
    self.sides = sides
    self.mediator = mediator
    self.speakers = speakers
    self.templates = templates
    self.issue = issue
  }

  public struct Side: Sendable, Hashable {
    public var name: String
    /// How texts call it when it speaks: "Moscow", "the Kremlin".
    public var names: [Language: [String]]

    public init(_ name: String, names: [Language: [String]] = [:]) {
      self.name = name
      self.names = names
    }
  }

  /// Somebody whose words count for a side.
  public struct Speaker: Sendable, Hashable {
    public var name: String
    /// Further spellings.
    public var names: [Language: [String]]
    public var title: String
    /// The side's place among the sides.
    public var side: Int
    /// 0…1: how much the words bind the side.
    public var authority: Double

    public init(_ name: String, names: [Language: [String]] = [:], title: String, side: Int, authority: Double) {
      self.name = name
      self.names = names
      self.title = title
      self.side = side
      self.authority = authority
    }
  }

  /// What is negotiated, with its possible outcomes from the first side's ideal to the second's, two or more.
  public struct OwnIssue: Sendable, Hashable {
    public var name: String
    public var question: String
    /// Words that show that a sentence is about it.
    public var phrases: [Language: [String]]
    public var options: [Outcome]

    public init(name: String, question: String, phrases: [Language: [String]] = [:], options: [Outcome]) {
      self.name = name
      self.question = question
      self.phrases = phrases
      self.options = options
    }
  }

  public struct Outcome: Sendable, Hashable {
    public var label: String
    /// Words that show that somebody speaks of this outcome.
    public var phrases: [Language: [String]]

    public init(_ label: String, phrases: [Language: [String]] = [:]) {
      self.label = label
      self.phrases = phrases
    }
  }
}
