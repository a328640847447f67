public import ParleyText

/// Takes the findings out of an article.
///
/// Shipped: ``ShippedReader``. Others may be trained from a user's own marked-up articles, or ask a language model.
public protocol Reader: Sendable {
  /// Name and version, kept with everything that the reader finds.
  var name: String { get }

  /// Reads one article. Pure: the same article and cast always give the same findings.
  func read(_ article: Article, cast: Cast) throws -> Findings
}

/// All that a reader found in one article, each list in the order of the text.
public struct Findings: Sendable, Hashable, Codable {
  public var statements: [Statement]
  public var events: [Event]
  public var conditionals: [Conditional]
  public var hypotheses: [Hypothesis]
  /// The article's date, where it bore none and its own text gives one.
  public var estimatedDate: ResolvedDate?

  public init(
    statements: [Statement] = [], events: [Event] = [], conditionals: [Conditional] = [], hypotheses: [Hypothesis] = [],
    estimatedDate: ResolvedDate? = nil
  ) {
    self.statements = statements
    self.events = events
    self.conditionals = conditionals
    self.hypotheses = hypotheses
    self.estimatedDate = estimatedDate
  }
}
