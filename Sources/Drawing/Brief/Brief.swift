public import ParleyText

/// The analyst's page as data: what the picture says in sentences, each with its evidence.
public struct Brief: Sendable, Hashable {
  public let title: String
  public let language: Language
  public let asOf: Day
  /// The day since which changes are told.
  public let since: Day
  /// In the order of the page; sections without a sentence are left out.
  public let sections: [Section]

  public func section(_ kind: Section.Kind) -> Section? { sections.first { $0.kind == kind } }

  public struct Section: Sendable, Hashable {
    public let kind: Kind
    public let sentences: [Sentence]

    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case verdict
      case changes
      case blocks
      case contradictions
      case denials
      case intentions
      case ground
      case watch

      /// The heading.
      public func title(_ words: Words) -> String { words.term("brief-section", rawValue) }
    }
  }

  /// A sentence and what it rests on: identifiers of claims, facts and milestones.
  public struct Sentence: Sendable, Hashable {
    public let text: String
    public let evidence: [String]
    /// How sure it is, 0…1, where there is a probability.
    public let probability: Double?

    init(_ text: String, evidence: [String], probability: Double? = nil) {
      self.text = text
      self.evidence = evidence
      self.probability = probability
    }
  }
}
